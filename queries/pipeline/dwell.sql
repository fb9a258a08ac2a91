-- en: How long do projects stay in a stage?
-- zh: 项目在各阶段停留多久？
-- grain: one row per stay, with what all stays of the organisation in that stage say
-- needs: department, stage, grade, field, dwell_stage, dwell_median, dwell_long, dwell_stays, dwell_moved
-- gives: project_id, project_name, stage, entered_on, left_on, stay_days, stay_end, stay_median, stay_long,
--     stays_known, stays_moved
-- mark: project = project_id, own_stage = stage
-- settings: dwell_percentile, small_n
with typical as (
    select
        unnest(cast($dwell_stage as varchar[])) as stage,
        unnest(cast($dwell_median as double[])) as stay_median,
        unnest(cast($dwell_long as double[])) as stay_long,
        unnest(cast($dwell_stays as bigint[])) as stays_known,
        unnest(cast($dwell_moved as bigint[])) as stays_moved
)
select
    project.project_id,
    project.project_name,
    stage_stay.stage,
    stage_stay.entered_on,
    stage_stay.left_on,
    stage_stay.stay_days,
    stage_stay.stay_end,
    typical.stay_median,
    typical.stay_long,
    typical.stays_known,
    typical.stays_moved
from stage_stay
join chosen_projects($department, $stage, $grade, $field) as project on project.project_id = stage_stay.project_id
left join typical on typical.stage = stage_stay.stage
order by stage_order(stage_stay.stage) asc, stage_stay.stay_days desc, project.project_id asc
