-- en: Do the projects run as planned, and does the data agree with the reports?
-- zh: 项目是否按计划推进，自评与数据是否一致？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: major_on_track = project_list(running: yes, major: yes, light: ok),
--     projects_at_risk = project_list(running: yes, light: risk),
--     milestones_overdue = milestone_list(running: yes, late: yes)
with running as (
    select project_state.*, project.is_major
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id
    where project_state.is_running
),
fleet as (
    select
        count(*) filter (where is_major and light = 'ok') as major_ok,
        nullif(count(*) filter (where is_major), 0) as majors,
        count(*) filter (where is_major and light is not null) as majors_rated,
        nullif(count(*) filter (where light = 'risk'), 0) as at_risk,
        count(*) filter (where light_reported = 'risk') as reported_risk,
        count(light) as rated,
        count(*) as projects
    from running
),
step as (
    select
        count(*) filter (where is_late) as late,
        nullif(count(*) filter (where is_due), 0) as due,
        count(distinct milestone_state.project_id) as projects
    from milestone_state
    join running on running.project_id = milestone_state.project_id
),
tile as (
    select unnest([
        {
            place: 1, figure: 'major_on_track', value: case when majors > 0 then major_ok end,
            plan: majors, kept: ratio(major_ok, majors), covered: majors_rated, total: majors
        },
        {
            place: 2, figure: 'projects_at_risk', value: case when rated > 0 then coalesce(at_risk, 0) end,
            plan: reported_risk, kept: 1 - ratio(at_risk, rated), covered: rated, total: fleet.projects
        },
        {
            place: 3, figure: 'milestones_overdue', value: case when step.projects > 0 then late end,
            plan: due, kept: 1 - ratio(late, due), covered: step.projects, total: fleet.projects
        }
    ], recursive := true)
    from fleet
    cross join step
)
select
    figure,
    value,
    plan,
    case
        when value is null then null
        when kept < setting_number('fleet_risk') then 'risk'
        when kept < setting_number('fleet_watch') then 'watch'
        else 'ok'
    end as state,
    covered,
    total,
    null as trend
from tile
order by place asc
