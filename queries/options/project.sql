-- en: Which projects can be chosen?
-- zh: 可选择哪些项目？
-- grain: one row per project that the filters leave over, those that need attention first
-- needs: department, stage, grade, field
-- gives: value, label
select
    project.project_id as value,
    project.project_name as label
from chosen_projects($department, $stage, $grade, $field) as project
join project_state on project_state.project_id = project.project_id
order by
    project_state.is_hidden desc,
    list_position(['risk', 'watch', 'ok', 'paused'], project_state.light) asc nulls last,
    project_state.is_running desc,
    project_state.unspent desc nulls last,
    project.project_id asc
