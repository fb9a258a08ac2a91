-- en: Latest levels
-- zh: 最新成熟度等级
-- grain: one row per running project and scale
-- needs: department, stage, grade, field, scale, evidenced, independent, fresh, sound
-- gives: value, project_id, project_name, scale, level, assess_date, assessed_evidence, is_independent, is_fresh,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    readiness_now.scale,
    readiness_now.level,
    readiness_now.assess_date,
    readiness_now.has_evidence as assessed_evidence,
    readiness_now.is_independent,
    readiness_now.is_fresh,
    readiness_now.source_id,
    readiness_now.source_row,
    readiness_now.source_column,
    'level' as column_name
from chosen_projects($department, $stage, $grade, $field) as project
join project_state on project_state.project_id = project.project_id and project_state.is_running
join readiness_now on readiness_now.project_id = project.project_id
where
    picked($scale, readiness_now.scale)
    and picked($evidenced, case when has_evidence then 'yes' else 'no' end)
    and picked($independent, case when is_independent then 'yes' else 'no' end)
    and picked($fresh, case when is_fresh then 'yes' else 'no' end)
    and picked($sound, case when has_evidence and is_independent and is_fresh then 'yes' else 'no' end)
order by project.project_id asc, readiness_now.scale asc
