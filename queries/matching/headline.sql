-- en: Do demands and technologies find one another, and who brings them together?
-- zh: 需求与技术是否对接，由谁撮合？
-- grain: one row per tile
-- needs: department, stage, grade, field, pair_demand, pair_technology, pair_alike, pair_terms, pair_decision
-- gives: figure, value, plan, state, covered, total, trend
-- rows: demands_unmatched = match_demand_list(answer_state: unmatched|proposed),
--     technologies_unmatched = match_technology_list(technology_state: unmatched|proposed),
--     pairs_open = match_pair_list(pair_state: open), pairs_agreed = match_pair_list(pair_state: accepted|assigned)
with demand_side as (
    select
        count(*) as known,
        count(*) filter (where answer_state in ('unmatched', 'proposed')) as unmatched,
        count(*) filter (where answer_state in ('unmatched', 'proposed') and importance >= 5) as grave
    from demand_matches($field, $pair_demand, $pair_technology, $pair_alike, $pair_terms, $pair_decision)
),
technology_side as (
    select count(*) as known, count(*) filter (where technology_state in ('unmatched', 'proposed')) as unmatched
    from technology_matches(
        $department, $stage, $grade, $field, $pair_demand, $pair_technology, $pair_alike, $pair_terms, $pair_decision
    )
),
pair as (
    select
        count(*) filter (where pair.pair_state = 'open') as open,
        count(*) filter (where pair.pair_state in ('accepted', 'assigned')) as agreed,
        count(*) filter (where pair.pair_state <> 'open') as decided
    from match_pairs($pair_demand, $pair_technology, $pair_alike, $pair_terms, $pair_decision) as pair
    join chosen_technologies($department, $stage, $grade, $field) as technology
        on technology.technology_id = pair.technology_id
),
deal as (
    select
        count(*) as contracts,
        count(agent_id) as led,
        median(cycle_days) as cycle_days,
        count(cycle_days) as timed
    from agent_deal
    where contract_id in (
        select contract_id from chosen_deals($department, $stage, $grade, $field)
    )
),
tile as (
    select unnest([
        {
            place: 1, figure: 'demands_unmatched', value: case when demand_side.known > 0 then demand_side.unmatched end,
            plan: demand_side.known,
            state: case when grave > 0 then 'risk' when demand_side.unmatched > 0 then 'watch' when demand_side.known > 0 then 'ok' end,
            covered: null, total: null
        },
        {
            place: 2, figure: 'technologies_unmatched',
            value: case when technology_side.known > 0 then technology_side.unmatched end,
            plan: technology_side.known, state: null, covered: null, total: null
        },
        {
            place: 3, figure: 'pairs_open', value: pair.open, plan: null,
            state: null, covered: null, total: null
        },
        {
            place: 4, figure: 'pairs_agreed', value: pair.agreed, plan: decided,
            state: null, covered: null, total: null
        },
        {
            place: 5, figure: 'agent_share',
            value: case when contracts >= setting_number('small_n') then ratio(cast(led as double), contracts) end,
            plan: null, state: null, covered: contracts, total: contracts
        },
        {
            place: 6, figure: 'deal_days',
            value: case when timed >= setting_number('small_n') then cycle_days end, plan: null,
            state: null, covered: timed, total: contracts
        }
    ], recursive := true)
    from demand_side, technology_side, pair, deal
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
