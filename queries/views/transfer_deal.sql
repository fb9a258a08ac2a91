-- Transfer contracts with their project, the money on them, and how a free trial stands.
-- `outcome` of a trial goes by the money and the trigger before the reported status: `paying` once a
-- fee came in, `owing` once the trigger was met, `returned` and `lost` as reported, `overrun` when
-- the trial is over and nobody decided. Contracts signed after the date of the data are left out.
-- grain: one row per contract in scope
with fee as (
    select
        contract_id,
        count(*) as instalments,
        sum(came) as came,
        sum(due_amount) filter (where is_due) as fallen_due,
        sum(owed) as owed,
        max(days_owed) as days_owed,
        min(received_date) filter (where is_received) as first_received
    from transfer_fee
    group by contract_id
),
deal as (
    select
        transfer_contract.*,
        coalesce(by_project.project_id, by_output.project_id) as project_id,
        coalesce(by_project.lead_dept_id, by_output.lead_dept_id, output.dept_id) as dept_id
    from transfer_contract
    left join output on output.output_id = transfer_contract.output_ref
    left join project as by_project on by_project.project_id = transfer_contract.output_ref
    left join project as by_output on by_output.project_id = output.project_id
    where transfer_contract.sign_date is null or transfer_contract.sign_date <= as_of()
)
select
    deal.* replace (cast(amount_total as double) as amount_total),
    coalesce(mode = 'use_first_pay_later', false) as is_later,
    sign_date >= fiscal_year_start(fiscal_year_of(as_of())) as signed_this_year,
    coalesce(fee.instalments, 0) as instalments,
    fee.came,
    fee.fallen_due,
    fee.owed,
    fee.days_owed,
    fee.first_received,
    case when is_later then ratio(trigger_actual, trigger_value) end as trigger_progress,
    case when is_later then date_diff('day', as_of(), trial_end) end as days_left,
    case when is_later then ratio(
        cast(date_diff('day', trial_start, as_of()) as double), date_diff('day', trial_start, trial_end)
    ) end as trial_used,
    case
        when not is_later then null
        when status in ('returned', 'written_off') then if(status = 'returned', 'returned', 'lost')
        when fee.came > 0 then 'paying'
        when trigger_met_date <= as_of() or status in ('due', 'paying', 'settled', 'converted', 'disputed')
            then 'owing'
        when trial_end < as_of() then 'overrun'
        else 'running'
    end as outcome,
    outcome in ('running', 'overrun') as is_open
from deal
left join fee on fee.contract_id = deal.contract_id
where in_scope(deal.dept_id)
