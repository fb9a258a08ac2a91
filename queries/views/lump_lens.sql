-- Every lump-sum project that was begun, with what an audit looks at: money in its four states, pace,
-- evenness of the last complete year, related parties, negative list, vouchers, findings, balance.
-- Its categories are nobody's business. `balance_state` speaks of ended and closing projects only.
-- grain: one row per lump-sum project with a budget or a ledger line
with money as (
    select
        project_id,
        sum(amount) filter (where money_state = 'paid') as paid_sum,
        sum(amount) filter (where money_state = 'approved') as approved_sum,
        sum(amount) filter (where money_state = 'contracted') as contracted_sum,
        sum(amount) filter (where money_state = 'reserved') as reserved_sum,
        sum(amount) filter (where money_state = 'paid' and is_related_party) as related_sum,
        sum(amount) filter (where money_state = 'paid' and is_related_party is not null) as flagged_sum,
        sum(amount) filter (where is_unvouched) as unvouched_sum,
        sum(amount) filter (where negative_kind is not null) as negative_amount,
        count(*) filter (where negative_kind is not null) as negative_hits
    from lump_line
    group by project_id
),
accepted as (
    select
        project_id,
        max(decision_date) as accepted_on,
        arg_max(decision, decision_date) as acceptance
    from gate_decision
    where gate = 'acceptance' and decision_date <= as_of()
    group by project_id
),
asked as (
    select project_id, count(*) as findings_open
    from open_finding
    where project_id is not null
    group by project_id
),
vouchers as (
    select coalesce(bool_or(trim(coalesce(voucher_ref, '')) <> ''), false) as known
    from lump_line
    where money_state = 'paid'
),
last_year as (
    select
        burn_year.project_id,
        burn_year.paid as paid_last_year,
        burn_year.paid_last_quarter,
        case when burn_year.paid > 0 then burn_year.unevenness end as unevenness,
        case when burn_year.paid > 0 then ratio(burn_year.paid_last_quarter, burn_year.paid) end
            as last_quarter_share
    from burn_year
    join as_of_year on as_of_year.last_full_year = burn_year.fiscal_year
),
measured as (
    select
        project.project_id,
        project.project_name,
        project.lead_dept_id as dept_id,
        project.stage,
        project.supervision_grade,
        project.tech_field,
        project.status,
        burn_account.is_running = 1 as is_running,
        burn_account.bac,
        cast(coalesce(money.paid_sum, 0) as double) as paid,
        cast(coalesce(money.approved_sum, 0) as double) as approved,
        cast(coalesce(money.contracted_sum, 0) as double) as contracted,
        cast(coalesce(money.reserved_sum, 0) as double) as reserved,
        bac - paid - approved - contracted - reserved as free,
        ratio(paid, bac) as burn_share,
        life_elapsed_of(project.plan_start, project.plan_end) as life_elapsed,
        case when is_running then 100 * (burn_share - life_elapsed) end as life_gap,
        last_year.paid_last_year,
        last_year.paid_last_quarter,
        last_year.unevenness,
        last_year.last_quarter_share,
        cast(coalesce(money.related_sum, case when money.flagged_sum is not null then 0 end) as double)
            as related_paid,
        cast(money.flagged_sum as double) as flagged_paid,
        ratio(related_paid, flagged_paid) as related_share,
        coalesce(money.negative_hits, 0) as negative_hits,
        cast(coalesce(money.negative_amount, 0) as double) as negative_amount,
        case when vouchers.known then cast(coalesce(money.unvouched_sum, 0) as double) end
            as unvouched_paid,
        ratio(unvouched_paid, paid) as unvouched_share,
        coalesce(asked.findings_open, 0) as findings_open,
        accepted.accepted_on,
        accepted.acceptance,
        bac - paid as balance,
        project.source_id,
        project.source_row,
        project.source_column
    from project
    join burn_account on burn_account.account = project.project_id
    join any_ledger on any_ledger.known
    cross join vouchers
    left join money on money.project_id = project.project_id
    left join accepted on accepted.project_id = project.project_id
    left join asked on asked.project_id = project.project_id
    left join last_year on last_year.project_id = project.project_id
    where
        project.budget_mode = 'lump_sum'
        and (is_running or coalesce(money.paid_sum, 0) <> 0)
),
judged as (
    select
        measured.*,
        100 * setting_number('burn_gap_risk') as pace_limit,
        setting_number('evenness_limit') as evenness_limit,
        setting_number('year_end_rush_share') as rush_limit,
        setting_number('related_party_limit') as related_limit,
        setting_number('no_voucher_limit') as voucher_limit
    from measured
)
select
    judged.*,
    cast(coalesce(abs(life_gap) >= pace_limit, false) as integer)
        + cast(coalesce(unevenness > evenness_limit, false) as integer)
        + cast(coalesce(last_quarter_share > rush_limit, false) as integer)
        + cast(coalesce(related_share > related_limit, false) as integer)
        + cast(negative_hits > 0 as integer)
        + cast(coalesce(unvouched_share > voucher_limit, false) as integer)
        + cast(findings_open > 0 as integer) as flags,
    case when flags >= 2 then 'risk' when flags = 1 then 'watch' else 'ok' end as state,
    case
        when is_running and status <> 'closing' then null
        when balance < 0 then 'overspent'
        when status = 'terminated' then 'to_return'
        when acceptance in ('go', 'go_conditional') then 'kept'
        else 'undecided'
    end as balance_state
from judged
