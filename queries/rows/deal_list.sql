-- en: Transfer contracts
-- zh: 转化合同明细
-- grain: one row per contract; value is its amount, or 1
-- needs: department, stage, grade, field, measure, mode, span, quarter, outcome, open
-- gives: value, contract_id, contract_name, mode, is_internal, counterparty, project_id, sign_date, amount_total,
--     trial_end, trigger_value, trigger_actual, outcome, source_id, source_row, source_column, column_name
select
    case when list_contains($measure, 'amount') then amount_total else 1 end as value,
    contract_id,
    contract_name,
    mode,
    is_internal,
    counterparty,
    project_id,
    sign_date,
    amount_total,
    trial_end,
    trigger_value,
    trigger_actual,
    outcome,
    source_id,
    source_row,
    source_column,
    case when list_contains($measure, 'amount') then 'amount_total' else 'contract_id' end as column_name
from chosen_deals($department, $stage, $grade, $field)
where
    value is not null
    and picked($mode, mode)
    and picked($span, case when signed_this_year then 'this_year' else 'earlier' end)
    and picked($quarter, year(sign_date) || '-Q' || quarter(sign_date))
    and picked($outcome, outcome)
    and picked($open, case when is_open then 'yes' end)
order by value desc, contract_id asc
