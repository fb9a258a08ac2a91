-- en: Who came and who left, quarter by quarter?
-- zh: 各季度人员进出情况如何？
-- grain: one row per quarter of the last three years
-- needs: department
-- gives: quarter, came_permanent, came_flexible, came_external, left_permanent, left_flexible, left_external, net_moves
-- mark: quarter
-- rows: came_permanent = talent_list(came_quarter: yes, track: permanent),
--     came_flexible = talent_list(came_quarter: yes, track: flexible),
--     came_external = talent_list(came_quarter: yes, track: external|unknown),
--     left_permanent = talent_list(gone_quarter: yes, track: permanent),
--     left_flexible = talent_list(gone_quarter: yes, track: flexible),
--     left_external = talent_list(gone_quarter: yes, track: external|unknown)
with span as (
    select cast(year(day) || '-Q' || quarter(day) as varchar) as quarter
    from (select unnest(generate_series(as_of() - interval 33 month, as_of(), interval 3 month)) as day)
),
staff as (
    select *, coalesce(track, 'unknown') as own_track
    from talent_person
    where within($department, dept_id)
),
came as (
    select
        join_quarter as quarter,
        count(*) filter (where own_track = 'permanent') as permanent,
        count(*) filter (where own_track = 'flexible') as flexible,
        count(*) filter (where own_track in ('external', 'unknown')) as external
    from staff
    group by join_quarter
),
gone as (
    select
        leave_quarter as quarter,
        count(*) filter (where own_track = 'permanent') as permanent,
        count(*) filter (where own_track = 'flexible') as flexible,
        count(*) filter (where own_track in ('external', 'unknown')) as external
    from staff
    group by leave_quarter
)
select
    span.quarter,
    coalesce(came.permanent, 0) as came_permanent,
    coalesce(came.flexible, 0) as came_flexible,
    coalesce(came.external, 0) as came_external,
    coalesce(gone.permanent, 0) as left_permanent,
    coalesce(gone.flexible, 0) as left_flexible,
    coalesce(gone.external, 0) as left_external,
    came_permanent + came_flexible + came_external - left_permanent - left_flexible - left_external as net_moves
from span
left join came on came.quarter = span.quarter
left join gone on gone.quarter = span.quarter
where exists (select 1 from staff)
order by span.quarter asc
