-- en: What is left of lump sums that end, and who keeps it?
-- zh: 已结束或结题中的包干项目结余多少，归谁所有？
-- grain: one row per lump-sum project that is ended or closing, the largest balance first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, status, bac, lump_paid, balance, balance_share, balance_state,
--     accepted_on, acceptance, findings_open
-- mark: project = project_id
-- rows: lump_paid = lump_lines(among: ending, money_state: paid)
select
    lens.project_id,
    lens.project_name,
    department_label.department,
    lens.status,
    lens.bac,
    lens.paid as lump_paid,
    lens.balance,
    ratio(lens.balance, lens.bac) as balance_share,
    lens.balance_state,
    lens.accepted_on,
    lens.acceptance,
    lens.findings_open
from chosen_lumps($department, $stage, $grade, $field) as lens
left join department_label on department_label.dept_id = lens.dept_id
where lens.balance_state is not null
order by lens.balance desc nulls last, lens.project_id asc
