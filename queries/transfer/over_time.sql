-- en: Do contracts become cash over time?
-- zh: 合同额是否逐步转化为到账？
-- grain: one row per calendar quarter, the latest twelve
-- needs: department, stage, grade, field
-- gives: quarter, quarter_start, value_signed, cash_received
-- mark: quarter
-- rows: value_signed = deal_list(measure: amount), cash_received = fee_book(measure: received)
with event as (
    select date_trunc('quarter', sign_date) as start, amount_total as signed, null as came
    from chosen_deals($department, $stage, $grade, $field)
    where sign_date is not null
    union all
    select date_trunc('quarter', received_date), null, came
    from chosen_fees($department, $stage, $grade, $field)
    where is_received
),
told as (
    select start, sum(signed) as signed, sum(came) as came
    from event
    group by start
),
span as (
    select unnest(generate_series(
        greatest(min(start), date_trunc('quarter', as_of()) - interval 33 month),
        date_trunc('quarter', as_of()),
        interval 3 month
    )) as start
    from told
)
select
    year(span.start) || '-Q' || quarter(span.start) as quarter,
    cast(span.start as date) as quarter_start,
    coalesce(told.signed, 0) as value_signed,
    coalesce(told.came, 0) as cash_received
from span
left join told on told.start = span.start
order by span.start asc
