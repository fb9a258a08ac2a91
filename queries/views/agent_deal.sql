-- Transfer contracts with what an agent is measured by. `cycle_days`: from the first output of the
-- project that is neither paper, standard nor award to the signing; unknown where the contract came
-- first. `cash_days`: from the signing to the first cash.
-- grain: one row per contract in scope
with disclosed as (
    select coalesce(project_id, output_id) as technology_id, min(event_date) as first_output
    from output
    where kind not in ('paper', 'standard', 'award')
    group by coalesce(project_id, output_id)
)
select
    deal.*,
    coalesce(deal.agent_id, '-') as agent_key,
    disclosed.first_output,
    case when disclosed.first_output <= deal.sign_date
        then date_diff('day', disclosed.first_output, deal.sign_date) end as cycle_days,
    date_diff('day', deal.sign_date, deal.first_received) as cash_days
from transfer_deal as deal
left join disclosed on disclosed.technology_id = coalesce(deal.project_id, deal.output_ref)
