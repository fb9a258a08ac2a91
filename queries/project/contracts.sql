-- en: To whom were its results transferred, and what was received?
-- zh: 成果转让给了谁，收到多少？
-- grain: one row per transfer contract of the project or of its outputs, the latest first
-- needs: project
-- gives: project_id, contract_id, contract_name, mode, counterparty, sign_date, amount_total, fee_received, fee_overdue,
--     status
-- mark: project = project_id, contract = contract_id
-- rows: fee_received = contract_fees(paid: yes), fee_overdue = contract_fees(paid: overdue)
select
    contract.project_id,
    contract.contract_id,
    contract.contract_name,
    contract.mode,
    contract.counterparty,
    contract.sign_date,
    contract.amount_total,
    sum(fee.received_amount) filter (where fee.received_date <= as_of()) as fee_received,
    sum(fee.due_amount) filter (where fee.received_date is null and fee.due_date < as_of()) as fee_overdue,
    contract.status
from project_contract as contract
left join transfer_income as fee on fee.contract_id = contract.contract_id
where contract.project_id is not null and picked($project, contract.project_id)
group by all
order by contract.project_id asc, contract.sign_date desc nulls last, contract.contract_id asc
