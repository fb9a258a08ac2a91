-- en: How many people work here on either track, who comes and goes, and does the flexible track pay?
-- zh: 两类人才各有多少，进出情况如何，柔性引进产出是否更高？
-- grain: one row per tile
-- needs: department
-- gives: figure, value, plan, state, covered, total, trend
-- few: flexible_per_year
-- rows: people_here = talent_list(here: yes), fte_here = talent_list(here: yes, amount: fte),
--     people_came = talent_list(came: yes), people_left = talent_list(gone: yes)
with staff as (
    select
        count(*) filter (where is_here) as here,
        count(*) filter (where is_here and track = 'flexible') as flexible,
        count(*) filter (where is_here and track is not null) as tracked,
        sum(fte) filter (where is_here) as fte,
        count(fte) filter (where is_here) as fte_known,
        count(*) filter (where came_lately) as came,
        count(join_date) as joins_known,
        count(*) filter (where left_lately) as gone,
        count(*) as people
    from talent_person
    where within($department, dept_id)
),
worked as (
    select track, count(*) as people, sum(person_years) as years
    from track_person
    where person_years > 0 and within($department, dept_id)
    group by track
),
made as (
    select track, count(*) as outputs
    from track_output
    where within($department, dept_id)
    group by track
),
paid as (
    select
        worked.track,
        worked.people,
        case when exists (select 1 from output where first_author is not null)
            then enough(of_whole(
                ratio(coalesce(made.outputs, 0), worked.years), worked.people, len($department)
            ), worked.people) end as per_year
    from worked
    left join made on made.track = worked.track
),
tracks as (
    select
        max(per_year) filter (where track = 'flexible') as flexible,
        max(per_year) filter (where track = 'permanent') as permanent,
        coalesce(sum(people) filter (where track = 'flexible'), 0) as people
    from paid
),
tile as (
    select 1 as place, 'people_here' as figure, case when people > 0 then here end as value, null as plan,
        here as covered, people as total
    from staff
    union all
    select 2, 'fte_here', fte, null, fte_known, here from staff
    union all
    select 3, 'flexible_share', ratio(flexible, tracked), null, tracked, here from staff
    union all
    select 4, 'people_came', case when joins_known > 0 then came end, null, joins_known, people from staff
    union all
    select 5, 'people_left', case when people > 0 then gone end, null, null, null from staff
    union all
    select 6, 'flexible_per_year', flexible, permanent, people, people from tracks
)
select
    figure,
    cast(value as double) as value,
    cast(plan as double) as plan,
    null as state,
    cast(covered as bigint) as covered,
    cast(total as bigint) as total,
    null as trend
from tile
order by place asc
