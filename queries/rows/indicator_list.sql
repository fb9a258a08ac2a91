-- en: Measurements of indicators
-- zh: 指标测试记录
-- grain: one row per measurement
-- needs: department, stage, grade, field, project, indicator
-- gives: value, project_id, project_name, indicator, scale_level, measured_on, measured, unit, target, benchmark,
--     tested_by, evidence_ref, source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    indicator.indicator,
    indicator.scale_level,
    indicator.measured_on,
    indicator.value as measured,
    indicator.unit,
    indicator.target,
    indicator.benchmark,
    indicator.tested_by,
    indicator.evidence_ref,
    indicator.source_id,
    indicator.source_row,
    indicator.source_column,
    'value' as column_name
from chosen_projects($department, $stage, $grade, $field) as project
join indicator on indicator.project_id = project.project_id
where picked($project, project.project_id) and picked($indicator, indicator.indicator)
order by project.project_id asc, indicator.indicator asc, indicator.measured_on asc, indicator.scale_level asc
