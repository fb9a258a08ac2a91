-- en: Fees of transfer contracts
-- zh: 转化合同收款明细
-- grain: one row per instalment that was received, or is due and was not
-- needs: project, contract, paid
-- gives: value, project_id, contract_id, seq, contract_name, counterparty, due_date, due_amount, received_date,
--     received_amount, source_id, source_row, source_column, column_name
with fee as (
    select
        transfer_income.*,
        case
            when received_date <= as_of() then 'yes'
            when received_date is null and due_date < as_of() then 'overdue'
        end as paid
    from transfer_income
)
select
    case paid when 'yes' then received_amount else due_amount end as value,
    project_id,
    contract_id,
    seq,
    contract_name,
    counterparty,
    due_date,
    due_amount,
    received_date,
    received_amount,
    source_id,
    source_row,
    source_column,
    case paid when 'yes' then 'received_amount' else 'due_amount' end as column_name
from fee
where
    paid is not null
    and value is not null
    and project_id is not null
    and picked($project, project_id)
    and picked($contract, contract_id)
    and picked($paid, paid)
order by project_id asc, contract_id asc, seq asc
