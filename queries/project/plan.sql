-- en: How far has the plan moved from what was first approved?
-- zh: 计划与首次批复相比变动了多少？
-- grain: one row per project; only running ones have lights
-- needs: project
-- gives: project_id, plan_start, first_end, plan_end, expected_end, actual_end, slip_days, light_schedule, rebaselines,
--     time_share, progress_pct, milestones_known, milestones_done, milestones_late, proven_share, light_milestones
-- mark: project = project_id
-- rows: milestones_known = milestone_list, milestones_late = milestone_list(late: yes)
with listed as (
    select
        project_id,
        plan_end,
        budget_total,
        lag(plan_end) over lists as end_before,
        lag(budget_total) over lists as budget_before,
        lag(as_of_date) over lists as list_before
    from project_history
    where as_of_date <= as_of() and picked($project, project_id)
    window lists as (partition by project_id order by as_of_date asc, version asc)
),
moved as (
    select
        project_id,
        count(*) filter (
            where list_before is not null
            and (plan_end is distinct from end_before or budget_total is distinct from budget_before)
        ) as rebaselines
    from listed
    group by project_id
),
steps as (
    select project_id, count(*) as known, count(*) filter (where is_done) as done
    from milestone_state
    where picked($project, project_id)
    group by project_id
)
select
    project.project_id,
    project.plan_start,
    project_state.first_end,
    project.plan_end,
    project_state.expected_end,
    project.actual_end,
    project_state.slip_days,
    case when project_state.is_running then project_state.light_schedule end as light_schedule,
    moved.rebaselines,
    project_state.time_share,
    project.progress_pct,
    steps.known as milestones_known,
    steps.done as milestones_done,
    case when steps.known > 0 then project_state.milestones_late end as milestones_late,
    project_state.proven_share,
    case when project_state.is_running then project_state.light_milestones end as light_milestones
from project
join project_state on project_state.project_id = project.project_id
left join moved on moved.project_id = project.project_id
left join steps on steps.project_id = project.project_id
where picked($project, project.project_id)
order by project.project_id asc
