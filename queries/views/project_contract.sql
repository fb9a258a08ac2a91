-- Transfer contracts with the project they come from: named by the contract, or through its output.
-- grain: one row per contract
select
    coalesce(project.project_id, output.project_id) as project_id,
    transfer_contract.contract_id,
    transfer_contract.contract_name,
    transfer_contract.mode,
    transfer_contract.counterparty,
    transfer_contract.sign_date,
    transfer_contract.amount_total,
    transfer_contract.status
from transfer_contract
left join project on project.project_id = transfer_contract.output_ref
left join output on output.output_id = transfer_contract.output_ref
