-- en: In which fields does the flexible track bring people?
-- zh: 柔性引进人员集中在哪些专业？
-- grain: one row per specialty; those of too few people are one, and come last
-- needs: department
-- gives: talent_field, people_here, people_permanent, people_flexible, people_external, flexible_share
-- mark: specialty = talent_field
-- rows: people_here = talent_list(here: yes), people_permanent = talent_list(here: yes, track: permanent),
--     people_flexible = talent_list(here: yes, track: flexible),
--     people_external = talent_list(here: yes, track: external)
with placed as (
    select *, talent_field(specialty) as field_name
    from talent_person
    where is_here and within($department, dept_id)
),
counted as (
    select
        field_name,
        count(*) as people_here,
        count(*) filter (where track = 'permanent') as people_permanent,
        count(*) filter (where track = 'flexible') as people_flexible,
        count(*) filter (where track = 'external') as people_external,
        count(*) filter (where track is not null) as tracked
    from placed
    group by field_name
)
select
    field_name as talent_field,
    people_here,
    people_permanent,
    people_flexible,
    people_external,
    enough(ratio(people_flexible, tracked), people_here) as flexible_share
from counted
order by field_name in ('few', 'blank') asc, people_flexible desc, people_here desc, field_name asc
