-- en: Transfer fees
-- zh: 转化收款明细
-- grain: one row per instalment
-- needs: department, stage, grade, field, received, due
-- gives: value, contract_id, seq, contract_name, counterparty, project_id, due_date, due_amount, received_date, received_amount,
--     source_id, source_row, source_column, column_name
select
    case when len($due) > 0 then due_amount else received_amount end as value,
    contract_id,
    seq,
    contract_name,
    counterparty,
    transfer_income.project_id,
    due_date,
    due_amount,
    received_date,
    received_amount,
    transfer_income.source_id,
    transfer_income.source_row,
    transfer_income.source_column,
    case when len($due) > 0 then 'due_amount' else 'received_amount' end as column_name
from transfer_income
left join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = transfer_income.project_id
where
    value is not null
    and picked($received, case when received_this_year then 'this_year' end)
    and picked($due, case when due_this_year then 'this_year' end)
    and (
        project.project_id is not null
        or (
            transfer_income.project_id is null
            and within($department, transfer_income.dept_id)
            and len($stage) + len($grade) + len($field) = 0
        )
    )
order by value desc, contract_id asc, seq asc
