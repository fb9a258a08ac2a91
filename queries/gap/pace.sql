-- en: Do projects mature as fast as their plan asks?
-- zh: 项目成熟速度能否赶上计划要求？
-- grain: one row per running project and scale with a target still ahead, furthest behind first
-- needs: department, stage, grade, field, scale
-- gives: project_id, project_name, scale, level, first_target, months_left, required_pace, own_pace, pace_state,
--     covered, total
-- mark: project = project_id
select
    project.project_id,
    project.project_name,
    pace_project.scale,
    pace_project.level,
    pace_project.first_target,
    pace_project.months_left,
    pace_project.required_pace,
    pace_project.own_pace,
    pace_project.pace_state,
    case when pace_project.own_pace is not null then 1 else 0 end as covered,
    1 as total
from chosen_projects($department, $stage, $grade, $field) as project
join pace_project on pace_project.project_id = project.project_id
where pace_project.scale = coalesce(list_extract($scale, 1), setting('readiness_scale'))
order by
    pace_project.required_pace - coalesce(pace_project.own_pace, 0) desc nulls last,
    project.project_id asc
