-- en: Stays in a stage
-- zh: 阶段停留记录
-- grain: one row per project and stay in a stage
-- needs: department, grade, field, project, own_stage, stage, cohort, way, long, dwell_stage, dwell_long
-- gives: value, project_id, project_name, stage, entered_on, left_on, stay_days, stay_end,
--     source_id, source_row, source_column, column_name
with limits as (
    select
        unnest(cast($dwell_stage as varchar[])) as stage,
        unnest(cast($dwell_long as double[])) as days
)
select
    1 as value,
    project.project_id,
    project.project_name,
    stage_stay.stage,
    stage_stay.entered_on,
    stage_stay.left_on,
    stage_stay.stay_days,
    stage_stay.stay_end,
    stage_stay.source_id,
    stage_stay.source_row,
    stage_stay.source_column,
    stage_stay.column_name
from stage_stay
join chosen_projects($department, $stage, $grade, $field) as project on project.project_id = stage_stay.project_id
left join limits on limits.stage = stage_stay.stage
where
    picked($project, stage_stay.project_id)
    and picked($own_stage, stage_stay.stage)
    and picked($cohort, stage_stay.cohort)
    and picked($way, case stage_stay.stay_end when 'moved' then 'moved_on' when 'open' then 'still_there' else 'ended_there' end)
    and picked($long, case when stage_stay.stay_end = 'open' and stage_stay.stay_days > limits.days then 'yes' else 'no' end)
order by stage_stay.stay_days desc, project.project_id asc
