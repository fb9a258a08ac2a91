-- Fees of use-first-pay-later deals that are due and not received. stake = what is owed.
-- grain: one row per contract
with owed as (
    select
        transfer_contract.contract_id,
        transfer_contract.contract_name,
        coalesce(project.project_id, output.project_id) as project_id,
        sum(transfer_payment.due_amount) as owed,
        date_diff('day', min(transfer_payment.due_date), as_of()) as days
    from transfer_payment
    join transfer_contract on transfer_contract.contract_id = transfer_payment.contract_id
    left join output on output.output_id = transfer_contract.output_ref
    left join project on project.project_id = transfer_contract.output_ref
    where
        transfer_contract.mode = 'use_first_pay_later'
        and transfer_payment.received_date is null
        and transfer_payment.due_date < as_of()
    group by all
)
select
    'fee_overdue' as concern,
    owed.project_id,
    project.lead_dept_id as dept_id,
    owed.contract_name as subject,
    owed.contract_id as reason,
    case
        when owed.days > setting_number('fee_overdue_days') then 'risk' else 'watch'
    end as light,
    cast(owed.owed as double) as stake,
    least(1, ratio(owed.days, 180.0)) as urgency,
    1 as depth,
    owed.days,
    null as share,
    1 as cases
from owed
left join project on project.project_id = owed.project_id
where in_scope(project.lead_dept_id)
