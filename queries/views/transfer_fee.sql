-- Instalments of transfer contracts: what came in, what is still owed, and for how long.
-- `owed`: the part of an instalment that fell due and did not come. `fee_age` bands the days by the
-- settings. Without a contract an instalment has no channel.
-- grain: one row per instalment in scope
with fee as (
    select
        transfer_income.*,
        transfer_contract.is_internal,
        transfer_contract.mode = 'use_first_pay_later' as is_later,
        coalesce(transfer_income.received_date <= as_of(), false) as is_received,
        transfer_income.due_date < as_of() as is_due
    from transfer_income
    left join transfer_contract on transfer_contract.contract_id = transfer_income.contract_id
    where in_scope(transfer_income.dept_id)
)
select
    fee.*,
    case when is_received then received_amount end as came,
    case when is_due and due_amount is not null then greatest(
        due_amount - case when is_received then coalesce(received_amount, due_amount) else 0 end, 0
    ) end as owed,
    case when owed > 0 then date_diff('day', due_date, as_of()) end as days_owed,
    case
        when days_owed <= setting_number('fee_age_first') then 1
        when days_owed <= setting_number('fee_age_second') then 2
        when days_owed <= setting_number('fee_age_third') then 3
        when days_owed is not null then 4
    end as fee_age
from fee
