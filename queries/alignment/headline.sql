-- en: How much of the portfolio answers to a policy and a market, and how far does it reach?
-- zh: 在研组合有多少对应政策与市场，延伸到哪里？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: orphans = project_list(running: yes, orphan: yes), orphan_money = aligned_list(alignment: orphan, amount: unspent),
--     demands_unserved = demand_list(demand_state: none)
with project as (
    select
        aligned.*,
        is_downstream(value_chain_step) as is_downstream
    from aligned_projects($department, $stage, $grade, $field) as aligned
),
fleet as (
    select
        count(*) as projects,
        count(alignment) as stated,
        count(*) filter (where alignment = 'orphan') as orphans,
        sum(unspent) as unspent,
        count(unspent) as with_money,
        sum(unspent) filter (where alignment = 'orphan') as orphan_money,
        coalesce(sum(unspent) filter (where alignment = 'both'), 0) as both_money,
        coalesce(sum(unspent) filter (where is_downstream), 0) as downstream,
        sum(unspent) filter (where is_downstream is not null) as in_chain,
        count(unspent) filter (where is_downstream is not null) as chain_known,
        coalesce(sum(unspent) filter (where horizon = 'H3'), 0) as frontier,
        sum(unspent) filter (where horizon is not null) as in_horizon,
        count(unspent) filter (where horizon is not null) as horizon_known
    from project
),
wanted as (
    select
        count(*) filter (where demand_state = 'none') as unserved,
        count(*) filter (where demand_state <> 'past') as open_demands,
        count(*) as demands
    from demand_state
),
tile as (
    select unnest([
        {place: 1, figure: 'orphans', value: case when stated > 0 then orphans end, plan: projects, covered: stated, total: projects},
        {place: 2, figure: 'orphan_money', value: case when stated > 0 then coalesce(orphan_money, 0) end, plan: unspent, covered: with_money, total: projects},
        {place: 3, figure: 'both_share', value: case when stated > 0 then ratio(both_money, unspent) end, plan: null, covered: with_money, total: projects},
        {place: 4, figure: 'demands_unserved', value: case when demands > 0 then unserved end, plan: open_demands, covered: demands, total: demands},
        {place: 5, figure: 'downstream_share', value: ratio(downstream, in_chain), plan: null, covered: chain_known, total: projects},
        {place: 6, figure: 'frontier_share', value: ratio(frontier, in_horizon), plan: null, covered: horizon_known, total: projects}
    ], recursive := true)
    from fleet
    cross join wanted
)
select figure, value, plan, null as state, covered, total, null as trend
from tile
order by place asc
