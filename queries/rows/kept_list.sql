-- en: Indicators measured beyond the laboratory
-- zh: 已放大测试的指标
-- grain: one row per project and indicator
-- needs: department, stage, grade, field, weak
-- gives: value, project_id, project_name, indicator, unit, lab, pilot, industrial, kept,
--     source_id, source_row, source_column, column_name
with measured as (
    select
        indicator.*,
        row_number() over (
            partition by project_id, indicator, unit
            order by case scale_level when 'industrial' then 0 when 'pilot' then 1 else 2 end asc, measured_on desc
        ) as place
    from indicator
    where measured_on <= as_of()
)
select
    1 as value,
    project.project_id,
    project.project_name,
    indicator_kept.indicator,
    indicator_kept.unit,
    indicator_kept.lab,
    indicator_kept.pilot,
    indicator_kept.industrial,
    indicator_kept.kept,
    measured.source_id,
    measured.source_row,
    measured.source_column,
    'value' as column_name
from chosen_projects($department, $stage, $grade, $field) as project
join project_state on project_state.project_id = project.project_id and project_state.is_running
join indicator_kept on indicator_kept.project_id = project.project_id and indicator_kept.kept is not null
join measured
    on measured.project_id = indicator_kept.project_id
    and measured.indicator = indicator_kept.indicator
    and measured.unit is not distinct from indicator_kept.unit
    and measured.place = 1
where picked($weak, case when indicator_kept.kept < setting_number('retention_watch') then 'yes' else 'no' end)
order by indicator_kept.kept asc, project.project_id asc
