-- en: How large is the running portfolio, what may it bring, what falls due?
-- zh: 在研组合规模多大、预期价值如何、近期有哪些节点？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: projects_running = project_list(running: yes), money_unspent = project_money(running: yes, amount: unspent),
--     value_expected = project_money(running: yes, amount: expected),
--     value_negative = project_list(running: yes, negative: yes), orphans = project_list(running: yes, orphan: yes),
--     milestones_ahead = milestone_list(running: yes, ahead: yes)
with running as (
    select project_state.*, project_value.expected_value, project.policy_ref, project.market_ref
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id
    join project_value on project_value.project_id = project.project_id
    where project_state.is_running
),
fleet as (
    select
        count(*) as projects,
        count(*) filter (where light = 'ok') as on_track,
        count(light) as rated,
        sum(unspent) as unspent,
        sum(budget) filter (where unspent is not null) as budget,
        count(unspent) as with_money,
        sum(expected_value) as expected,
        count(expected_value) as with_value,
        count(*) filter (where expected_value < 0) as negative,
        count(*) filter (where policy_ref is null and market_ref is null) as orphans,
        count(*) filter (where policy_ref is not null or market_ref is not null) as answering
    from running
),
step as (
    select
        count(*) filter (
            where not is_done and coalesce(current_date_plan, baseline_date) between as_of()
                and as_of() + cast(setting_number('look_ahead_days') as integer)
        ) as ahead,
        count(*) filter (where is_late) as late,
        count(distinct milestone_state.project_id) as projects
    from milestone_state
    join running on running.project_id = milestone_state.project_id
),
tile as (
    select unnest([
        {place: 1, figure: 'projects_running', value: fleet.projects, plan: on_track, covered: rated},
        {place: 2, figure: 'money_unspent', value: unspent, plan: budget, covered: with_money},
        {place: 3, figure: 'value_expected', value: expected, plan: null, covered: with_value},
        {place: 4, figure: 'value_negative', value: case when with_value > 0 then negative end, plan: with_value, covered: with_value},
        {place: 5, figure: 'orphans', value: case when answering > 0 then orphans end, plan: fleet.projects, covered: fleet.projects},
        {place: 6, figure: 'milestones_ahead', value: case when step.projects > 0 then ahead end, plan: late, covered: step.projects}
    ], recursive := true), fleet.projects as total
    from fleet
    cross join step
)
select figure, value, plan, null as state, covered, total, null as trend
from tile
order by place asc
