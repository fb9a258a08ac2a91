-- en: At which sites does each step of the chain sit?
-- zh: 产业链各环节分布在哪些基地？
-- grain: one row per site of the leading unit and step with running projects
-- needs: department, stage, grade, field
-- gives: base, chain_step, projects, unspent
-- mark: base, step = chain_step
-- rows: projects = division_list, unspent = division_list(amount: unspent)
select
    base,
    chain_step,
    count(*) as projects,
    sum(unspent) as unspent
from division_pool($department, $stage, $grade, $field, [], [])
group by base, chain_step
order by sum(count(*)) over (partition by base) desc, base asc, chain_order(chain_step) asc nulls last
