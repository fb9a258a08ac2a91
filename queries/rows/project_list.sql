-- en: Projects, one each
-- zh: 项目清单
-- grain: one row per project
-- needs: department, own_department, stage, grade, field, project, running, major, light, reported, negative, orphan, dimension, slice
-- gives: value, project_id, project_name, lead_dept_id, stage, status, light, light_reported,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    project.lead_dept_id,
    project.stage,
    project.status,
    project_state.light,
    project_state.light_reported,
    project.source_id,
    project.source_row,
    project.source_column,
    'project_id' as column_name
from chosen_projects($department, $stage, $grade, $field) as project
join project_state on project_state.project_id = project.project_id
join project_value on project_value.project_id = project.project_id
where
    picked($own_department, project.lead_dept_id)
    and picked($project, project.project_id)
    and picked($running, case when project_state.is_running then 'yes' else 'no' end)
    and picked($major, case when project.is_major then 'yes' else 'no' end)
    and picked($light, project_state.light)
    and picked($reported, project_state.light_reported)
    and picked($negative, case when project_value.expected_value < 0 then 'yes' else 'no' end)
    and picked($orphan, case when project.policy_ref is null and project.market_ref is null then 'yes' else 'no' end)
    and (len($dimension) = 0 or exists (
        select 1 from project_slice
        where
            project_slice.project_id = project.project_id
            and list_contains($dimension, project_slice.dimension)
            and list_contains($slice, project_slice.slice)
    ))
order by project.project_id asc
