-- What somebody should do about a transfer contract now or soon.
-- trial_over: the trial is over and nobody decided. trigger_reached: the reported value is there, the
-- date is not. trigger_near: not there yet, but close. trial_ends: the end comes into sight.
-- returned_above: given back although the trigger value was reached. not_billed: the trigger was met and no instalment was agreed. fee_overdue, fee_soon: one instalment.
-- disputed: as reported. `due_on` is the day it is or was due, `stake` the money it is about.
-- grain: one row per reminder
with about_deal as (
    select
        unnest([
            {reminder: 'trial_over', light: 'risk', due_on: trial_end, holds: outcome = 'overrun'},
            {
                reminder: 'trigger_reached', light: 'watch', due_on: as_of(),
                holds: is_open and trigger_progress >= 1
            },
            {
                reminder: 'trigger_near', light: 'ok', due_on: trial_end,
                holds: outcome = 'running' and trigger_progress < 1
                    and trigger_progress >= setting_number('trigger_near')
            },
            {
                reminder: 'trial_ends', light: 'watch', due_on: trial_end,
                holds: outcome = 'running' and days_left <= setting_number('trial_remind_days')
            },
            {
                reminder: 'not_billed', light: 'risk', due_on: trigger_met_date,
                holds: outcome = 'owing' and instalments = 0
            },
            {
                reminder: 'returned_above', light: 'watch', due_on: trial_end,
                holds: outcome = 'returned' and trigger_progress >= 1
            },
            {reminder: 'disputed', light: 'risk', due_on: null, holds: status = 'disputed'}
        ], recursive := true),
        contract_id,
        null as seq,
        amount_total as stake
    from transfer_deal
)
select reminder, light, due_on, holds, contract_id, seq, stake
from about_deal
union all
select
    case when owed > 0 then 'fee_overdue' else 'fee_soon' end,
    case
        when days_owed > setting_number('fee_overdue_days') then 'risk'
        when owed > 0 then 'watch'
        else 'ok'
    end,
    due_date,
    owed > 0 or (
        not is_received
        and date_diff('day', as_of(), due_date) between 0 and setting_number('fee_remind_days')
    ),
    contract_id,
    seq,
    coalesce(nullif(owed, 0), due_amount)
from transfer_fee
