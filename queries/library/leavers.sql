-- en: Which projects does the list no longer name?
-- zh: 哪些项目已从清单中移出？
-- grain: one row per project that left without an end on record, the latest first
-- needs: department, stage, grade, field
-- gives: listed_on, project_id, project_name, department, move_from, move_reason, budget_total
-- mark: project = project_id
-- rows: budget_total = move_money(move_kind: left)
select
    move.listed_on,
    move.project_id,
    move.project_name,
    department_label.department,
    move.move_from,
    move.move_reason,
    move.budget_total
from chosen_moves($department, $stage, $grade, $field) as move
left join department_label on department_label.dept_id = move.dept_id
where move.move_kind = 'left'
order by move.listed_on desc, move.project_id asc
