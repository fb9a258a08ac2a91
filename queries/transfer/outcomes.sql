-- en: What became of the trials, and how much of the promised fees has come?
-- zh: 试用结果如何，承诺的费用到账多少？
-- grain: one row per outcome of a trial
-- needs: department, stage, grade, field
-- gives: outcome, trials, fee_promised, fee_realised, fee_owed, trials_ended, conversion, return_rate
-- mark: outcome
-- rows: trials = deal_list(measure: count), fee_promised = deal_list(measure: amount),
--     fee_realised = fee_book(measure: received, later: yes), fee_owed = fee_book(measure: owed, later: yes)
with trial as (
    select * from chosen_deals($department, $stage, $grade, $field)
    where is_later
),
ended as (
    select
        count(*) as n,
        cast(count(*) filter (where outcome = 'paying') as double) as paying,
        cast(count(*) filter (where outcome = 'returned') as double) as returned
    from trial
    where not is_open
),
became as (
    select
        outcome,
        count(*) as trials,
        sum(amount_total) as fee_promised,
        sum(came) as fee_realised,
        sum(owed) as fee_owed
    from trial
    group by outcome
)
select
    became.outcome,
    became.trials,
    became.fee_promised,
    became.fee_realised,
    became.fee_owed,
    ended.n as trials_ended,
    case when ended.n >= setting_number('small_n') then ratio(ended.paying, ended.n) end as conversion,
    case when ended.n >= setting_number('small_n') then ratio(ended.returned, ended.n) end as return_rate
from became
cross join ended
order by list_position(['running', 'overrun', 'owing', 'paying', 'returned', 'lost'], became.outcome) asc
