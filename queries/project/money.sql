-- en: How much is spent, does it match the time gone, and how long will the rest last?
-- zh: 已花多少、与时间进度是否匹配、余款能用多久？
-- grain: one row per project; only running ones have lights
-- needs: project
-- gives: project_id, budget_first, bac, paid_to_date, committed_to_date, money_left, spent_share, time_share, money_gap,
--     light_money, runway, months_to_end, runway_state, runway_light, cpi, spi, eac_cpi, evm_state
-- mark: project = project_id
-- rows: paid_to_date = spend_lines(span: to_date, money_state: paid),
--     committed_to_date = spend_lines(span: to_date, money_state: reserved|contracted|approved)
with stand as (
    select
        account,
        max_by(paid_to_date, month) as paid,
        max_by(committed_to_date, month) as committed
    from burn_month
    where month <= as_of() and picked($project, project_id)
    group by account
),
ledger as (
    select
        burn_account.account,
        burn_account.project_id,
        burn_account.bac,
        coalesce(stand.paid, 0) as paid,
        coalesce(stand.committed, 0) as committed
    from burn_account
    join any_ledger on any_ledger.known
    left join stand on stand.account = burn_account.account
)
select
    project.project_id,
    cast(project_baseline.budget_total as double) as budget_first,
    coalesce(burn_account.bac, project_state.budget) as bac,
    ledger.paid as paid_to_date,
    ledger.committed as committed_to_date,
    ledger.bac - ledger.paid - ledger.committed as money_left,
    project_state.spent_share,
    project_state.time_share,
    project_state.money_gap,
    case when project_state.is_running then project_state.light_money end as light_money,
    runway_now.runway,
    runway_now.months_to_end,
    runway_now.runway_state,
    runway_now.state as runway_light,
    ratio(evm_project.ev, evm_project.ac) as cpi,
    ratio(evm_project.ev, evm_project.pv) as spi,
    ratio(evm_project.bac, cpi) as eac_cpi,
    evm_light(cpi, spi, ratio(evm_project.pv, evm_project.bac)) as evm_state
from project
join project_state on project_state.project_id = project.project_id
left join burn_account on burn_account.project_id = project.project_id
left join ledger on ledger.project_id = project.project_id
left join project_baseline on project_baseline.project_id = project.project_id
left join runway_now on runway_now.project_id = project.project_id
left join evm_project on evm_project.project_id = project.project_id
where picked($project, project.project_id)
order by project.project_id asc
