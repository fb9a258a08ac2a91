-- en: Which project moved, when, and for what reason?
-- zh: 哪些项目何时发生变动，原因是什么？
-- grain: one row per project, list and change, the latest first
-- needs: department, stage, grade, field
-- gives: list_version, listed_on, move_group, move_kind, project_id, project_name, department, move_from, move_to,
--     move_reason, reason_from, reviewed_on, budget_total
-- mark: project = project_id, list_version, move_kind
-- rows: budget_total = move_money
select
    move.list_version,
    move.listed_on,
    move.move_group,
    move.move_kind,
    move.project_id,
    move.project_name,
    department_label.department,
    move.move_from,
    move.move_to,
    move.move_reason,
    move.reason_from,
    move.reviewed_on,
    move.budget_total
from chosen_moves($department, $stage, $grade, $field) as move
left join department_label on department_label.dept_id = move.dept_id
order by
    move.list_version desc,
    list_position(['out', 'back', 'up', 'in'], move.move_group) asc,
    move.move_kind asc,
    move.project_id asc
