-- en: What have results earned, what is owed, and do trials turn into fees?
-- zh: 成果转化到账多少，欠收多少，试用能否转为付费？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: transfer_received = fee_book(measure: received, span: this_year),
--     value_this_year = deal_list(measure: amount, span: this_year), fee_owed = fee_book(measure: owed),
--     trials_open = deal_list(measure: count, open: yes)
with fee as (
    select
        count(*) as known,
        sum(came) filter (where received_this_year) as received,
        sum(due_amount) filter (where due_this_year) as due,
        sum(owed) as owed,
        max(days_owed) as days_owed,
        count(*) filter (where is_due) as instalments,
        sum(due_amount) filter (where is_due) as fallen_due
    from chosen_fees($department, $stage, $grade, $field)
),
deal as (
    select
        sum(amount_total) filter (where signed_this_year) as signed,
        count(amount_total) filter (where signed_this_year) as priced,
        count(*) filter (where signed_this_year) as contracts,
        count(*) filter (where is_open) as open,
        count(*) filter (where outcome = 'overrun') as overrun,
        count(*) filter (where is_later) as trials,
        count(*) filter (where is_later and not is_open) as ended,
        count(*) filter (where outcome = 'paying') as paying,
        sum(amount_total) filter (where is_later and not is_open) as promised,
        sum(came) filter (where is_later and not is_open) as realised
    from chosen_deals($department, $stage, $grade, $field)
),
tile as (
    select unnest([
        {
            place: 1, figure: 'transfer_received',
            value: case when fee.known > 0 then coalesce(received, 0) end, plan: due,
            state: banded(
                1 - ratio(received, due), 1 - setting_number('fleet_watch'), 1 - setting_number('fleet_risk')
            ), covered: null, total: null
        },
        {
            place: 2, figure: 'value_this_year', value: signed, plan: null,
            state: null, covered: priced, total: contracts
        },
        {
            place: 3, figure: 'fee_owed', value: case when instalments > 0 then owed end, plan: fallen_due,
            state: case
                when days_owed > setting_number('fee_overdue_days') then 'risk'
                when owed > 0 then 'watch' when instalments > 0 then 'ok'
            end, covered: null, total: null
        },
        {
            place: 4, figure: 'trials_open', value: case when trials > 0 then open end, plan: trials,
            state: case when overrun > 0 then 'risk' when trials > 0 then 'ok' end,
            covered: null, total: null
        },
        {
            place: 5, figure: 'conversion',
            value: case when ended >= setting_number('small_n') then ratio(cast(paying as double), ended) end,
            plan: null, state: null, covered: ended, total: trials
        },
        {
            place: 6, figure: 'realised_share',
            value: case when ended > 0 then coalesce(ratio(realised, promised), 0) end, plan: null,
            state: null, covered: ended, total: trials
        }
    ], recursive := true)
    from fee, deal
)
select
    figure,
    cast(value as double) as value,
    cast(plan as double) as plan,
    state,
    covered,
    total,
    cast(null as double[]) as trend
from tile
order by place asc
