-- en: Who works here, on which track, since when?
-- zh: 在岗人员有哪些，属于哪类用工，入职多久？
-- grain: one row per person in post; none where the viewer may not see names
-- needs: department
-- gives: person_name, department, track, person_title, specialty, education, host_org, fte, join_date, years_in_post
select
    talent_person.person_name,
    coalesce(department_label.department, talent_person.dept_id) as department,
    talent_person.track,
    talent_person.title as person_title,
    talent_person.specialty,
    talent_person.education,
    talent_person.host_org,
    talent_person.fte,
    talent_person.join_date,
    talent_person.years_in_post
from talent_person
left join department_label on department_label.dept_id = talent_person.dept_id
where talent_person.is_here and within($department, talent_person.dept_id) and viewer_may('people')
order by talent_person.track asc, department asc, talent_person.person_name asc, talent_person.person_id asc
