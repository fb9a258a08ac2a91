-- en: Who are the subjects of integrity cases?
-- zh: 科研诚信案件的责任主体是谁？
-- grain: one row per asked person or department; none but for integrity officers
-- needs: subject
-- gives: value, label
with named as (
    select person.person_id as value, person.person_name || ' (' || person.person_id || ')' as label
    from data.person
    union all
    select department_label.dept_id as value, department_label.department as label
    from department_label
)
select
    value,
    label
from named
where viewer_may('integrity') and picked($subject, value)
order by value asc
