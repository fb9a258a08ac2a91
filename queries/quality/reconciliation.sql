-- en: Where do the project list and the ledger tell different sums?
-- zh: 哪些项目的清单累计支出与台账不一致？
-- grain: one row per project in both whose difference is beyond the tolerance, largest first
-- needs: department
-- gives: project_id, project_name, department, spent_total, ledger_paid, ledger_gap, ledger_gap_share
-- mark: project = project_id
-- rows: spent_total = reconcile_list(apart: yes, measure: list), ledger_paid = spend_lines(money_state: paid),
--     ledger_gap = reconcile_list(apart: yes, measure: gap)
select
    project.project_id,
    project.project_name,
    department_label.department,
    ledger_gap.spent_total,
    ledger_gap.ledger_paid,
    ledger_gap.ledger_gap,
    ledger_gap.ledger_gap_share
from ledger_gap
join project on project.project_id = ledger_gap.project_id
left join department_label on department_label.dept_id = project.lead_dept_id
where ledger_gap.is_apart and within($department, project.lead_dept_id)
order by abs(ledger_gap.ledger_gap) desc, project.project_id asc
