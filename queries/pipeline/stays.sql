-- en: How long did each project stay in each stage?
-- zh: 各项目在各阶段停留了多久？
-- grain: one row per project and stay in a stage, of everything that the viewer may see
-- gives: project_id, stage, entered_on, left_on, stay_days, stay_end, is_aimed
select
    stage_stay.project_id,
    stage_stay.stage,
    stage_stay.entered_on,
    stage_stay.left_on,
    stage_stay.stay_days,
    stage_stay.stay_end,
    coalesce(project.trl_target >= required_level('TRL', 'incubation'), true) as is_aimed
from stage_stay
join project on project.project_id = stage_stay.project_id
order by stage_stay.project_id asc, stage_stay.entered_on asc
