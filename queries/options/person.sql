-- en: Who can be asked to do something?
-- zh: 可由谁负责落实？
-- grain: one row per person in post; none where the viewer may not see names
-- gives: value, label
select
    talent_person.person_id as value,
    talent_person.person_name || coalesce(' · ' || department_label.department, '') as label
from talent_person
left join department_label on department_label.dept_id = talent_person.dept_id
where talent_person.is_here and viewer_may('people')
order by label asc, value asc
