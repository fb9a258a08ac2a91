-- en: What does each transfer agent bring together, how fast, and what comes of it?
-- zh: 各技术经理人促成多少、多快、成效如何？
-- grain: one row per transfer agent, and one for the contracts that have none; the latter only where the viewer
--     may not see names
-- needs: department, stage, grade, field, pair_agent, pair_decision
-- gives: agent_key, agent, department, contracts, firms, value_signed, cash_received, fee_owed, trials_open, assigned,
--     cycle_days, cash_days, timed, collected_share, yield_share
-- mark: agent_key
-- rows: contracts = agent_list(measure: count), value_signed = agent_list(measure: amount),
--     cash_received = agent_list(measure: came), fee_owed = agent_list(measure: owed)
with deal as (
    select
        agent_deal.agent_key,
        count(*) as contracts,
        count(distinct agent_deal.counterparty) as firms,
        sum(agent_deal.amount_total) as value_signed,
        sum(agent_deal.came) as cash_received,
        sum(agent_deal.owed) as fee_owed,
        count(*) filter (where agent_deal.is_open) as trials_open,
        median(agent_deal.cycle_days) as cycle_days,
        median(agent_deal.cash_days) as cash_days,
        count(agent_deal.cycle_days) as timed,
        ratio(sum(agent_deal.fallen_due) - sum(agent_deal.owed), sum(agent_deal.fallen_due)) as collected_share,
        ratio(sum(agent_deal.came), sum(agent_deal.amount_total)) as yield_share
    from agent_deal
    join chosen_deals($department, $stage, $grade, $field) as chosen
        on chosen.contract_id = agent_deal.contract_id
    group by agent_deal.agent_key
),
pair as (
    select
        unnest(cast($pair_agent as varchar[])) as agent_key,
        unnest(cast($pair_decision as varchar[])) as pair_state
),
given as (
    select agent_key, count(*) as assigned
    from pair
    where pair_state = 'assigned'
    group by agent_key
),
known as (
    select agent_key from deal
    union
    select agent_key from given
    where agent_key is not null
    union
    select person_id from person
    where is_transfer_agent and (leave_date is null or leave_date > as_of()) and within($department, dept_id)
)
select
    known.agent_key,
    coalesce(person.person_name, nullif(known.agent_key, '-')) as agent,
    department_label.department,
    coalesce(deal.contracts, 0) as contracts,
    deal.firms,
    deal.value_signed,
    deal.cash_received,
    deal.fee_owed,
    deal.trials_open,
    coalesce(given.assigned, 0) as assigned,
    deal.cycle_days,
    deal.cash_days,
    deal.timed,
    deal.collected_share,
    deal.yield_share
from known
left join deal on deal.agent_key = known.agent_key
left join given on given.agent_key = known.agent_key
left join person on person.person_id = known.agent_key
left join department_label on department_label.dept_id = person.dept_id
where known.agent_key = '-' or viewer_may('people')
order by known.agent_key = '-' asc, deal.cash_received desc nulls last, known.agent_key asc
