-- en: Which fields are run by several units?
-- zh: 哪些领域由多个单位同时开展？
-- grain: one row per field and unit with running projects; the fields of most units first
-- needs: department, stage, grade, field
-- gives: tech_field, units_in_field, dept_id, department, unit_tier, projects, unspent
-- mark: own_department = dept_id, slice = tech_field
-- rows: projects = division_list, unspent = division_list(amount: unspent)
with run as (
    select
        tech_field,
        lead_dept_id as dept_id,
        count(*) as projects,
        sum(unspent) as unspent
    from division_pool($department, $stage, $grade, $field, [], [])
    where tech_field is not null
    group by tech_field, lead_dept_id
)
select
    run.tech_field,
    count(*) over (partition by run.tech_field) as units_in_field,
    run.dept_id,
    coalesce(unit_now.department, run.dept_id) as department,
    coalesce(unit_now.unit_tier, 'other') as unit_tier,
    run.projects,
    run.unspent
from run
left join unit_now on unit_now.dept_id = run.dept_id
order by units_in_field desc, run.tech_field asc, coalesce(unit_now.tier_order, 9) asc, run.dept_id asc
