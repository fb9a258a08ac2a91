-- en: Which projects need several units?
-- zh: 哪些项目需要多个单位协同？
-- grain: one row per running project with a partner or user in another unit, the latest first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, partner_departments, demand_department, stage, slip_days,
--     milestones_late, unspent, light
-- mark: project = project_id
-- rows: unspent = division_list(amount: unspent, across: yes)
with pool as (
    select * from division_pool($department, $stage, $grade, $field, [], []) where is_across
),
partner as (
    select project_id, unnest(partner_dept_ids) as dept_id
    from pool
),
named as (
    select
        partner.project_id,
        string_agg(coalesce(unit_now.department, partner.dept_id), ' · ' order by partner.dept_id) as partner_departments
    from partner
    left join unit_now on unit_now.dept_id = partner.dept_id
    group by partner.project_id
)
select
    pool.project_id,
    pool.project_name,
    pool.department,
    named.partner_departments,
    waiting.department as demand_department,
    pool.stage,
    pool.slip_days,
    pool.milestones_late,
    pool.unspent,
    pool.light
from pool
left join named on named.project_id = pool.project_id
left join unit_now as waiting on waiting.dept_id = pool.waiting_id
order by pool.slip_days desc nulls last, pool.unspent desc nulls last, pool.project_id asc
