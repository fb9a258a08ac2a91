-- Fees due and received, with the project and department that earned them.
-- grain: one row per instalment
select
    transfer_payment.contract_id,
    transfer_payment.seq,
    transfer_contract.contract_name,
    transfer_contract.mode,
    transfer_contract.counterparty,
    coalesce(by_project.project_id, by_output.project_id) as project_id,
    coalesce(by_project.lead_dept_id, by_output.lead_dept_id, output.dept_id) as dept_id,
    transfer_payment.due_date,
    cast(transfer_payment.due_amount as double) as due_amount,
    transfer_payment.received_date,
    cast(transfer_payment.received_amount as double) as received_amount,
    transfer_payment.received_date between fiscal_year_start(fiscal_year_of(as_of())) and as_of()
        as received_this_year,
    transfer_payment.due_date between fiscal_year_start(fiscal_year_of(as_of())) and as_of()
        as due_this_year,
    transfer_payment.source_id,
    transfer_payment.source_row,
    transfer_payment.source_column
from transfer_payment
left join transfer_contract on transfer_contract.contract_id = transfer_payment.contract_id
left join output on output.output_id = transfer_contract.output_ref
left join project as by_project on by_project.project_id = transfer_contract.output_ref
left join project as by_output on by_output.project_id = output.project_id
where in_scope(coalesce(by_project.lead_dept_id, by_output.lead_dept_id, output.dept_id))
