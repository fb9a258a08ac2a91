-- en: How strong is each step of the value chain?
-- zh: 产业链各环节力量如何？
-- grain: one row per step of the chain with running projects or open dependencies, from the mine on
-- needs: department, stage, grade, field
-- gives: chain_step, projects, unspent, trl_laboratory, trl_engineering, trl_industrial, trl_unknown,
--     step_dependencies, step_single
-- mark: step = chain_step
-- rows: projects = division_list, unspent = division_list(amount: unspent),
--     trl_laboratory = division_list(band: laboratory), trl_engineering = division_list(band: engineering),
--     trl_industrial = division_list(band: industrial), trl_unknown = division_list(band: unknown),
--     step_dependencies = dependency_list, step_single = dependency_list(source: import_single)
with run as (
    select
        chain_step,
        count(*) as projects,
        sum(unspent) as unspent,
        count(*) filter (where trl_band = 'laboratory') as trl_laboratory,
        count(*) filter (where trl_band = 'engineering') as trl_engineering,
        count(*) filter (where trl_band = 'industrial') as trl_industrial,
        count(*) filter (where trl_band = 'unknown') as trl_unknown
    from division_pool($department, $stage, $grade, $field, [], [])
    group by chain_step
),
held as (
    select
        chain_step,
        count(*) as open,
        count(*) filter (where source = 'import_single') as single
    from chain_dependencies($department, $stage, $grade, $field)
    group by chain_step
)
select
    coalesce(run.chain_step, held.chain_step) as chain_step,
    coalesce(run.projects, 0) as projects,
    case when run.projects is null then 0 else run.unspent end as unspent,
    coalesce(run.trl_laboratory, 0) as trl_laboratory,
    coalesce(run.trl_engineering, 0) as trl_engineering,
    coalesce(run.trl_industrial, 0) as trl_industrial,
    coalesce(run.trl_unknown, 0) as trl_unknown,
    coalesce(held.open, 0) as step_dependencies,
    coalesce(held.single, 0) as step_single
from run
full join held on held.chain_step = run.chain_step
order by chain_order(coalesce(run.chain_step, held.chain_step)) asc nulls last
