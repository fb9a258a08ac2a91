-- en: On which elements does each step of the chain work?
-- zh: 产业链各环节围绕哪些元素开展？
-- grain: one row per element and step with running projects; a project of two elements counts in both
-- needs: department, stage, grade, field
-- gives: rare_element, chain_step, projects, unspent
-- mark: element = rare_element, step = chain_step
-- rows: projects = division_list, unspent = division_list(amount: unspent)
with part as (
    select distinct
        project_id,
        chain_step,
        unspent,
        unnest(elements) as rare_element
    from division_pool($department, $stage, $grade, $field, [], [])
)
select
    rare_element,
    chain_step,
    count(*) as projects,
    sum(unspent) as unspent
from part
group by rare_element, chain_step
order by sum(count(*)) over (partition by rare_element) desc, rare_element asc, chain_order(chain_step) asc nulls last
