-- What projects brought so far: outputs that did not lapse, and income received from transfer.
-- grain: one row per output or instalment received
select
    project_id,
    'output' as gain,
    output_id as gain_ref,
    output_name as gain_name,
    event_date as gained_on,
    1.0 as gained,
    source_id,
    source_row,
    source_column,
    'output_id' as column_name
from output
where project_id is not null and event_date <= as_of() and coalesce(status, '') <> 'lapsed'
union all
select
    project_id,
    'income' as gain,
    concat_ws('/', contract_id, seq) as gain_ref,
    contract_name as gain_name,
    received_date as gained_on,
    received_amount as gained,
    source_id,
    source_row,
    source_column,
    'received_amount' as column_name
from transfer_income
where project_id is not null and received_date <= as_of() and received_amount is not null
