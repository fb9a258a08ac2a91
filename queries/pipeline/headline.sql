-- en: What moves through the pipeline, and what stands in it?
-- zh: 研发管线流转如何，哪些项目停滞？
-- grain: one row per tile; the time to market was worked out for one day of the data, and on others it is unknown
-- needs: department, stage, grade, field, dwell_stage, dwell_long, market_on, market_days, market_cases
-- gives: figure, value, plan, state, covered, total, trend
-- rows: stage_moves = flow_list(forward: yes, span: this_year), long_stays = stay_list(long: yes),
--     conditions_lapsed = condition_list(condition_state: lapsed), pilots_skipped = skipped_list
-- settings: dwell_percentile, small_n
with chosen as (
    select project_id from chosen_projects($department, $stage, $grade, $field)
),
flow as (
    select
        count(*) filter (where span = 'this_year') as moved,
        count(*) filter (where span = 'last_year') as before,
        count(*) as known
    from stage_flow
    join chosen_projects($department, [], $grade, $field) as project on project.project_id = stage_flow.project_id
    where stage_flow.is_forward and picked($stage, stage_flow.from_stage)
),
gate as (
    select
        count(*) as decided,
        count(*) filter (where decision in ('go', 'go_conditional')) as passed
    from gate_decision
    where
        project_id in (select project_id from chosen)
        and gate in ('to_pilot', 'to_incubation', 'to_industrial')
        and decision_date between fiscal_year_start(fiscal_year_of(as_of())) and as_of()
),
limits as (
    select
        unnest(cast($dwell_stage as varchar[])) as stage,
        unnest(cast($dwell_long as double[])) as days
),
inside as (
    select
        count(*) as open,
        count(limits.days) as judged,
        count(*) filter (where stage_stay.stay_days > limits.days) as long
    from stage_stay
    left join limits on limits.stage = stage_stay.stage
    where stage_stay.stay_end = 'open' and stage_stay.project_id in (select project_id from chosen)
),
condition as (
    select count(*) as known, count(*) filter (where condition_state = 'lapsed') as lapsed
    from gate_condition
    where project_id in (select project_id from chosen)
),
skipped as (
    select count(*) as n from warning_pilot where project_id in (select project_id from chosen)
),
industry as (
    select count(*) as n
    from project
    where stage = 'industrialization' and is_running(status) and project_id in (select project_id from chosen)
),
tile as (
    select unnest([
        {place: 1, figure: 'stage_moves', value: case when flow.known > 0 then flow.moved end, plan: flow.before, state: null, covered: null, total: null},
        {place: 2, figure: 'gate_pass_share', value: case when gate.decided >= setting_number('small_n') then ratio(cast(gate.passed as double), gate.decided) end, plan: null, state: null, covered: gate.decided, total: gate.decided},
        {place: 3, figure: 'time_to_market', value: case when list_contains($market_on, as_of()) then 12 * ratio(list_extract(cast($market_days as double[]), 1), 365.25) end, plan: null, state: null, covered: list_extract(cast($market_cases as bigint[]), 1), total: list_extract(cast($market_cases as bigint[]), 2)},
        {place: 4, figure: 'long_stays', value: case when inside.judged > 0 then inside.long end, plan: null, state: case when inside.judged = 0 then null when inside.long > 0 then 'watch' else 'ok' end, covered: inside.judged, total: inside.open},
        {place: 5, figure: 'conditions_lapsed', value: case when gate.decided > 0 or condition.known > 0 then condition.lapsed end, plan: null, state: case when condition.lapsed > 0 then 'watch' when gate.decided > 0 or condition.known > 0 then 'ok' end, covered: condition.known, total: condition.known},
        {place: 6, figure: 'pilots_skipped', value: case when industry.n > 0 then skipped.n end, plan: null, state: case when skipped.n > 0 then 'risk' when industry.n > 0 then 'ok' end, covered: industry.n, total: industry.n}
    ], recursive := true)
    from flow, gate, inside, condition, skipped, industry
)
select
    figure,
    cast(value as double) as value,
    cast(plan as double) as plan,
    state,
    covered,
    total,
    cast(null as double[]) as trend
from tile
order by place asc
