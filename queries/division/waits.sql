-- en: Who waits for whom?
-- zh: 谁在等谁？
-- grain: one row per unit that asked for results and unit that leads the work
-- needs: department, stage, grade, field
-- gives: waiting_id, waiting_unit, dept_id, department, projects, projects_late, unspent, longest_delay
-- mark: waiting = waiting_id, own_department = dept_id
-- rows: projects = division_list, projects_late = division_list(late: yes), unspent = division_list(amount: unspent)
select
    pool.waiting_id,
    coalesce(waiting.department, pool.waiting_id) as waiting_unit,
    pool.lead_dept_id as dept_id,
    pool.department,
    count(*) as projects,
    count(*) filter (where pool.is_late) as projects_late,
    sum(pool.unspent) as unspent,
    max(pool.slip_days) filter (where pool.is_late) as longest_delay
from division_pool($department, $stage, $grade, $field, [], []) as pool
left join unit_now as waiting on waiting.dept_id = pool.waiting_id
left join unit_now as led_by on led_by.dept_id = pool.lead_dept_id
where pool.waiting_id is not null
group by pool.waiting_id, waiting.department, waiting.tier_order, pool.lead_dept_id, pool.department, led_by.tier_order
order by
    coalesce(waiting.tier_order, 9) asc, pool.waiting_id asc,
    coalesce(led_by.tier_order, 9) asc, pool.lead_dept_id asc
