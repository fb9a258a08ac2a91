-- en: Which projects were stopped early and well, and what did that free?
-- zh: 哪些项目及早、规范终止，释放了多少经费？
-- grain: one row per stopped project, those with a credit and the most money first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, stopped_on, spent_at_stop, money_released, outputs_kept, is_early,
--     is_decided, is_learned, is_credit, move_reason, learning
-- mark: project = project_id
-- rows: money_released = stopped_list, outputs_kept = kept_outputs(library_state: terminated)
select
    project.project_id,
    project.project_name,
    department_label.department,
    library_stopped.stopped_on,
    library_stopped.spent_at_stop,
    library_stopped.money_released,
    library_stopped.outputs_kept,
    library_stopped.is_early,
    library_stopped.is_decided,
    library_stopped.is_learned,
    library_stopped.is_credit,
    library_stopped.move_reason,
    library_stopped.learning
from chosen_projects($department, $stage, $grade, $field) as project
join library_stopped on library_stopped.project_id = project.project_id
left join department_label on department_label.dept_id = project.lead_dept_id
order by
    library_stopped.is_credit desc,
    library_stopped.money_released desc nulls last,
    project.project_id asc
