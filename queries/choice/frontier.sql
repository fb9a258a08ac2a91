-- en: How much expected value does each further amount of money buy?
-- zh: 每增加一笔经费，能多换来多少期望价值？
-- grain: one row per point: projects in falling order of value per money, best sets, and the sets on screen
-- needs: department, stage, grade, field, line, exact, frontier_cost, frontier_value
-- gives: point, project_id, project_name, cost_cumulative, value_cumulative
with pool as (
    select * from choice_pool($department, $stage, $grade, $field, [])
),
ordered as (
    select
        'by_ratio' as point,
        project_id,
        project_name,
        sum(cost_to_go) over of_ratio as cost_cumulative,
        sum(expected_value) over of_ratio as value_cumulative
    from pool
    where expected_value is not null
    window of_ratio as (order by round(productivity, 9) desc, cost_to_go asc, project_id asc)
),
best as (
    select
        'best' as point,
        unnest(cast($frontier_cost as double[])) as cost_cumulative,
        unnest(cast($frontier_value as double[])) as value_cumulative
),
on_screen as (
    select 'line' as point, sum(cost_to_go) as cost_cumulative, coalesce(sum(expected_value), 0) as value_cumulative
    from pool where picked($line, project_id)
    union all
    select 'exact', sum(cost_to_go), coalesce(sum(expected_value), 0)
    from pool where picked($exact, project_id)
)
select point, project_id, project_name, cost_cumulative, value_cumulative from ordered
union all by name
select point, cast(null as varchar) as project_id, cast(null as varchar) as project_name, cost_cumulative, value_cumulative
from best
union all by name
select point, cast(null as varchar) as project_id, cast(null as varchar) as project_name, cost_cumulative, value_cumulative
from on_screen
where cost_cumulative is not null
order by list_position(['by_ratio', 'best', 'line', 'exact'], point) asc, cost_cumulative asc, project_id asc
