-- en: How much of each lump sum is paid, promised or still free?
-- zh: 各包干项目经费已支付、已占用和可用各多少？
-- grain: one row per running lump-sum project, the largest first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, bac, lump_paid, lump_approved, lump_contracted, lump_reserved, lump_free,
--     burn_share, life_elapsed, life_gap
-- mark: project = project_id
-- rows: lump_paid = lump_lines(running: yes, money_state: paid),
--     lump_approved = lump_lines(running: yes, money_state: approved),
--     lump_contracted = lump_lines(running: yes, money_state: contracted),
--     lump_reserved = lump_lines(running: yes, money_state: reserved)
select
    lens.project_id,
    lens.project_name,
    department_label.department,
    lens.bac,
    lens.paid as lump_paid,
    lens.approved as lump_approved,
    lens.contracted as lump_contracted,
    lens.reserved as lump_reserved,
    lens.free as lump_free,
    lens.burn_share,
    lens.life_elapsed,
    lens.life_gap
from chosen_lumps($department, $stage, $grade, $field) as lens
left join department_label on department_label.dept_id = lens.dept_id
where lens.is_running
order by lens.bac desc nulls last, lens.project_id asc
