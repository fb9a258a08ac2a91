-- en: Contracts of transfer agents
-- zh: 技术经理人合同明细
-- grain: one row per contract
-- needs: department, stage, grade, field, measure, agent_key
-- gives: value, contract_id, contract_name, mode, counterparty, agent_id, sign_date, amount_total, fee_received, cycle_days,
--     cash_days, source_id, source_row, source_column, column_name
select
    case
        when list_contains($measure, 'amount') then deal.amount_total
        when list_contains($measure, 'owed') then deal.owed
        when list_contains($measure, 'came') then deal.came
        else 1
    end as value,
    deal.contract_id,
    deal.contract_name,
    deal.mode,
    deal.counterparty,
    case when viewer_may('people') then deal.agent_id end as agent_id,
    deal.sign_date,
    deal.amount_total,
    deal.came as fee_received,
    deal.cycle_days,
    deal.cash_days,
    deal.source_id,
    deal.source_row,
    deal.source_column,
    case when list_contains($measure, 'amount') then 'amount_total' else 'contract_id' end as column_name
from agent_deal as deal
join chosen_deals($department, $stage, $grade, $field) as chosen on chosen.contract_id = deal.contract_id
where value is not null and picked($agent_key, deal.agent_key)
order by value desc, deal.contract_id asc
