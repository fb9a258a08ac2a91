-- en: How much money goes downstream and to the frontier?
-- zh: 投向下游与前沿的经费有多少？
-- grain: one row per value chain step and per innovation horizon
-- needs: department, stage, grade, field
-- gives: dimension, slice, projects, unspent, money_share, is_counted, covered, total
-- mark: dimension = dimension, slice = slice
-- rows: projects = aligned_list(amount: project), unspent = aligned_list(amount: unspent)
with project as (
    select * from aligned_projects($department, $stage, $grade, $field)
),
cut as (
    select
        unspent,
        unnest([
            {dimension: 'value_chain_step', slice: value_chain_step, is_counted: is_downstream(value_chain_step)},
            {dimension: 'horizon', slice: horizon, is_counted: horizon = 'H3'}
        ], recursive := true)
    from project
),
part as (
    select
        dimension,
        slice,
        is_counted,
        count(*) as projects,
        sum(unspent) as unspent,
        count(unspent) as covered
    from cut
    where slice is not null
    group by dimension, slice, is_counted
)
select
    dimension,
    slice,
    projects,
    unspent,
    ratio(unspent, sum(unspent) over (partition by dimension)) as money_share,
    is_counted,
    case when dimension = 'value_chain_step' then covered else 0 end as covered,
    case when row_number() over in_order = 1 then (select count(*) from project) else 0 end as total
from part
window in_order as (order by dimension desc, chain_order(slice) asc, slice asc)
order by dimension desc, chain_order(slice) asc, slice asc
