-- en: Instalments received or owed
-- zh: 到账与应收明细
-- grain: one row per instalment that was received, or fell due and did not come in full
-- needs: department, own_department, stage, grade, field, measure, mode, span, quarter, outcome, later, fee_age
-- gives: value, contract_id, seq, contract_name, mode, counterparty, project_id, due_date, due_amount, received_date,
--     received_amount, days_owed, source_id, source_row, source_column, column_name
select
    case when list_contains($measure, 'owed') then fee.owed when list_contains($measure, 'count') then 1 else fee.came end
        as value,
    fee.contract_id,
    fee.seq,
    fee.contract_name,
    fee.mode,
    fee.counterparty,
    fee.project_id,
    fee.due_date,
    fee.due_amount,
    fee.received_date,
    fee.received_amount,
    fee.days_owed,
    fee.source_id,
    fee.source_row,
    fee.source_column,
    case when list_contains($measure, 'received') then 'received_amount' else 'due_amount' end as column_name
from chosen_fees($department, $stage, $grade, $field) as fee
left join transfer_deal on transfer_deal.contract_id = fee.contract_id
where
    value > 0
    and case when list_contains($measure, 'received') then fee.is_received else fee.owed > 0 end
    and picked($own_department, fee.dept_id)
    and picked($mode, fee.mode)
    and picked($span, case when fee.received_this_year then 'this_year' else 'earlier' end)
    and picked($quarter, year(fee.received_date) || '-Q' || quarter(fee.received_date))
    and picked($outcome, transfer_deal.outcome)
    and picked($later, case when fee.is_later then 'yes' else 'no' end)
    and picked($fee_age, fee.fee_age)
order by value desc, fee.contract_id asc, fee.seq asc
