-- en: Where are people and pilot lines the bottleneck?
-- zh: 人力与中试线的瓶颈在哪里？
-- grain: one row per tile
-- needs: department
-- gives: figure, value, plan, state, covered, total, trend
-- rows: resources_over = resource_list(state: risk), days_short = load_list(kind: line, amount: shortage),
--     people_short = load_list(kind: people, amount: shortage), projects_squeezed = squeezed_projects,
--     money_squeezed = squeezed_projects(amount: unspent)
with now as (
    select * from capacity_now where within($department, dept_id)
),
judged as (
    select
        max(load) as load,
        arg_max(state, load) as state,
        count(*) as n,
        count(*) filter (where state = 'risk') as over,
        count(*) filter (where resource_kind = 'line') as lines,
        count(*) filter (where resource_kind = 'people') as teams,
        sum(shortage) filter (where resource_kind = 'line') as days_short,
        sum(shortage) filter (where resource_kind = 'people') as people_short
    from now
),
squeezed as (
    select
        count(*) as projects,
        sum(unspent) as unspent
    from project_state
    where project_id in (
        select project_id from capacity_ask where state = 'risk' and within($department, dept_id)
    )
),
tile as (
    select 1 as place, 'bottleneck_load' as figure, load as value, setting_number('capacity_risk') as plan, state, n as covered, n as total from judged
    union all
    select 2, 'resources_over', over, null, case when over > 0 then 'risk' when n > 0 then 'ok' end, n, n from judged
    union all
    select 3, 'days_short', days_short, null, case when days_short > 0 then 'watch' when lines > 0 then 'ok' end, lines, n from judged
    union all
    select 4, 'people_short', people_short, null, case when people_short > 0 then 'watch' when teams > 0 then 'ok' end, teams, n from judged
    union all
    select 5, 'projects_squeezed', projects, null, case when projects > 0 then 'watch' when n > 0 then 'ok' end, null, null from squeezed, judged
    union all
    select 6, 'money_squeezed', case when projects = 0 then 0 else unspent end, null, null, null, null from squeezed
)
select
    figure,
    cast(value as double) as value,
    cast(plan as double) as plan,
    state,
    covered,
    total,
    cast(null as double[]) as trend
from tile
order by place asc
