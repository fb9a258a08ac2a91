-- en: Which departments work with permanent staff, which with flexible talent?
-- zh: 各部门固定编制与柔性引进人员各有多少？
-- grain: one row per department with people, the highest flexible share first
-- needs: department
-- gives: dept_id, department, people_here, people_permanent, people_flexible, people_external, people_untracked,
--     fte_permanent, fte_flexible, flexible_share
-- few: fte_permanent, fte_flexible
-- mark: department = dept_id, own_department = dept_id
-- rows: people_here = talent_list(here: yes), people_permanent = talent_list(here: yes, track: permanent),
--     people_flexible = talent_list(here: yes, track: flexible),
--     people_external = talent_list(here: yes, track: external),
--     people_untracked = talent_list(here: yes, track: unknown),
--     fte_permanent = talent_list(here: yes, track: permanent, amount: fte),
--     fte_flexible = talent_list(here: yes, track: flexible, amount: fte)
with counted as (
    select
        dept_id,
        count(*) as people_here,
        count(*) filter (where track = 'permanent') as people_permanent,
        count(*) filter (where track = 'flexible') as people_flexible,
        count(*) filter (where track = 'external') as people_external,
        count(*) filter (where track is null) as people_untracked,
        [people_permanent, people_flexible, people_external, people_untracked] as tracks,
        sum(fte) filter (where track = 'permanent') as fte_permanent,
        sum(fte) filter (where track = 'flexible') as fte_flexible
    from talent_person
    where is_here and within($department, dept_id)
    group by dept_id
)
select
    counted.dept_id,
    coalesce(department_label.department, counted.dept_id) as department,
    counted.people_here,
    counted.people_permanent,
    counted.people_flexible,
    counted.people_external,
    counted.people_untracked,
    of_groups(counted.fte_permanent, counted.tracks) as fte_permanent,
    of_groups(counted.fte_flexible, counted.tracks) as fte_flexible,
    ratio(people_flexible, people_here - people_untracked) as flexible_share
from counted
left join department_label on department_label.dept_id = counted.dept_id
order by flexible_share desc nulls last, counted.dept_id asc
