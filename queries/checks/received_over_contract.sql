-- en: Which transfer contracts received more than they are worth?
-- zh: 哪些转化合同的到账金额超过合同金额？
-- grain: one row per contract
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
-- Royalties have no ceiling, so contracts with a royalty rate are left out.
with received as (
    select
        contract_id,
        sum(received_amount) as received,
        count(*) as payments,
        min({'id': source_id, 'line': source_row, 'letter': source_column}) as first
    from transfer_payment
    group by contract_id
)
select
    'transfer_payment' as table_name,
    received.contract_id as row_key,
    cast(null as varchar) as dept_id,
    'received_amount' as column_name,
    '<= ' || transfer_contract.amount_total as wanted,
    cast(received.received as varchar) as found,
    received.payments as row_count,
    received.first.id as source_id,
    received.first.line as source_row,
    received.first.letter as source_column
from received
join transfer_contract on transfer_contract.contract_id = received.contract_id
where
    transfer_contract.royalty_rate is null
    and received.received > transfer_contract.amount_total
order by row_key asc
