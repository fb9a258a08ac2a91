-- en: Which trials are running, and will they trigger their fee in time?
-- zh: 哪些“先使用后付费”正在试用，能否按期触发付费？
-- grain: one row per open trial, the one that ends first on top
-- needs: department, stage, grade, field
-- gives: contract_id, contract_name, project_id, project_name, counterparty, is_internal, outcome, trial_light,
--     trial_start, trial_end, days_left, trial_used, trigger_kind, trigger_value, trigger_actual, trigger_progress,
--     amount_total, covered, total
-- mark: project = project_id
with trial as (
    select
        deal.*,
        project.project_name,
        case
            when deal.outcome = 'overrun' then 'risk'
            when deal.trigger_progress >= 1 then 'watch'
            when deal.days_left <= setting_number('trial_remind_days') then 'watch'
            when deal.trigger_progress is not null then 'ok'
        end as trial_light
    from chosen_deals($department, $stage, $grade, $field) as deal
    left join project on project.project_id = deal.project_id
    where deal.is_open
)
select
    contract_id,
    contract_name,
    project_id,
    project_name,
    counterparty,
    is_internal,
    outcome,
    trial_light,
    trial_start,
    trial_end,
    days_left,
    trial_used,
    trigger_kind,
    trigger_value,
    trigger_actual,
    trigger_progress,
    amount_total,
    case when trigger_progress is not null then 1 else 0 end as covered,
    1 as total
from trial
order by trial_end asc nulls last, contract_id asc
