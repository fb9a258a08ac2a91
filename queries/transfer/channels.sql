-- en: Through which channels are results transferred, and what has truly come in?
-- zh: 成果通过哪些方式转化，实际到账多少？
-- grain: one row per channel, by contract value
-- needs: department, stage, grade, field
-- gives: mode, contracts, contracts_unpriced, value_signed, value_this_year, value_earlier, value_internal,
--     cash_received, cash_this_year, cash_earlier, cash_internal, covered, total
-- mark: mode
-- rows: contracts = deal_list(measure: count), value_this_year = deal_list(measure: amount, span: this_year),
--     value_earlier = deal_list(measure: amount, span: earlier),
--     cash_this_year = fee_book(measure: received, span: this_year),
--     cash_earlier = fee_book(measure: received, span: earlier)
with deal as (
    select
        mode,
        count(*) as contracts,
        count(*) - count(amount_total) as contracts_unpriced,
        sum(amount_total) as value_signed,
        sum(amount_total) filter (where signed_this_year) as value_this_year,
        sum(amount_total) filter (where signed_this_year is not true) as value_earlier,
        sum(amount_total) filter (where is_internal) as value_internal
    from chosen_deals($department, $stage, $grade, $field)
    group by mode
),
fee as (
    select
        mode,
        sum(came) as cash_received,
        sum(came) filter (where received_this_year) as cash_this_year,
        sum(came) filter (where received_this_year is not true) as cash_earlier,
        sum(came) filter (where is_internal) as cash_internal
    from chosen_fees($department, $stage, $grade, $field)
    group by mode
)
select
    deal.mode,
    deal.contracts,
    deal.contracts_unpriced,
    deal.value_signed,
    deal.value_this_year,
    deal.value_earlier,
    deal.value_internal,
    fee.cash_received,
    fee.cash_this_year,
    fee.cash_earlier,
    fee.cash_internal,
    deal.contracts - deal.contracts_unpriced as covered,
    deal.contracts as total
from deal
left join fee on fee.mode = deal.mode
order by deal.value_signed desc nulls last, deal.mode asc
