-- en: How far can this board be believed?
-- zh: 看板数据的可信度如何？
-- grain: one row per tile
-- needs: department
-- gives: figure, value, plan, state, covered, total, trend
-- people: cells_blank
-- rows: cells_blank = blank_list, unreconciled = reconcile_list(apart: yes), rule_breaks = rule_list,
--     milestones_unproven = unproven_list, suspicions = suspicion_tests(state: suspect)
with lists as (
    select
        count(*) filter (where delivery_state in ('stale', 'never')) as late,
        count(*) filter (where delivery_state = 'never') as never,
        count(*) as lists
    from delivery_state
    where within($department, dept_id)
),
cells as (
    select sum(records - filled) as blank, sum(filled) as filled, sum(records) as cells
    from expected_cell
    where within($department, dept_id)
),
apart as (
    select
        sum(abs(ledger_gap.ledger_gap)) filter (where is_apart) as money,
        count(*) as compared,
        (select count(*) from project where within($department, lead_dept_id)) as projects
    from ledger_gap
    join project on project.project_id = ledger_gap.project_id
    where within($department, project.lead_dept_id)
),
proof as (
    select
        count(*) filter (where not milestone_state.is_proven) as unproven,
        count(*) as done
    from milestone_state
    join project on project.project_id = milestone_state.project_id
    where milestone_state.is_done and within($department, project.lead_dept_id)
),
broken as (
    select count(*) as breaks
    from rule_break
    where within($department, dept_id)
),
suspected as (
    select
        count(*) filter (where suspect_state = 'suspect') as suspects,
        count(*) filter (where suspect_state <> 'too_few') as tested,
        count(*) as tests
    from suspicion_test
    where within($department, dept_id)
),
tile as (
    select 1 as place, 'lists_late' as figure, case when lists > 0 then late end as value, case when late > 0 then 'watch' when lists > 0 then 'ok' end as state, lists - never as covered, lists as total from lists
    union all
    select 2, 'cells_blank', blank, null, filled, cells from cells
    union all
    select 3, 'unreconciled', case when compared > 0 then coalesce(money, 0) end, case when money > 0 then 'watch' when compared > 0 then 'ok' end, compared, projects from apart
    union all
    select 4, 'milestones_unproven', case when done > 0 then unproven end, case when unproven > 0 then 'watch' when done > 0 then 'ok' end, done - unproven, done from proof
    union all
    select 5, 'rule_breaks', case when cells > 0 then breaks end, case when breaks > 0 then 'watch' when cells > 0 then 'ok' end, null, null from broken, cells
    union all
    select 6, 'suspicions', case when tested > 0 then suspects end, case when suspects > 0 then 'watch' when tested > 0 then 'ok' end, tested, tests from suspected
)
select
    figure,
    cast(value as double) as value,
    cast(null as double) as plan,
    state,
    covered,
    total,
    cast(null as double[]) as trend
from tile
order by place asc
