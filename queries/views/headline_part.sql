-- What each account adds to the headline figures, with all that decides whether the filters keep it.
-- An account is a project, or what a department plans, pays or receives without one ('@' and the department).
-- `amount` of a share is its numerator and `base` its denominator; sums have no base. `plan` is what the amount
-- should have been by the day of the data. Unknown is null; a project that does not run adds nothing to what is
-- counted among running ones. `edition`: the version of the year's budget that the base is from.
-- grain: one row per account and figure
with passed as (
    select project_id, count(*) as passes
    from gate_passed
    where gate = 'to_pilot' and span = 'this_year'
    group by project_id
),
unit as (
    select dept_id, list(distinct ancestor) as units
    from department_closure
    group by dept_id
),
budgeted as (
    select
        edition.account,
        cast(sum(budget.amount) as double) as planned,
        any_value(edition.version) as edition
    from budget_edition as edition
    join budget
        on coalesce(budget.project_id, '@' || coalesce(budget.dept_id, '')) = edition.account
        and budget.fiscal_year = edition.fiscal_year
        and budget.version = edition.version
    where edition.is_current = 1 and edition.fiscal_year = fiscal_year_of(as_of())
    group by edition.account
),
paid as (
    select burn_ledger.project_id as account, sum(burn_ledger.paid) as paid
    from burn_ledger
    join as_of_month on as_of_month.month = burn_ledger.month
    where as_of_month.this_year and as_of_month.begun
    group by burn_ledger.project_id
),
fee as (
    select
        coalesce(project_id, '@' || coalesce(dept_id, '')) as account,
        sum(received_amount) filter (where received_this_year) as received,
        sum(due_amount) filter (where due_this_year) as due
    from transfer_income
    group by all
),
known as (
    select
        (select any_ledger.known from any_ledger) as ledger,
        (select count(*) > 0 from transfer_income) as fees,
        (select count(days_long) > 0 from valley_project) as stays,
        (select elapsed_share from as_of_year) as elapsed
),
listed as (
    select
        project.project_id as account, project.project_name, project.lead_dept_id as dept_id, project.stage,
        project.supervision_grade, project.tech_field, project.plan_end, coalesce(project.is_major, false) as is_major,
        project_state.is_running, project_state.light, project_state.budget, project_state.paid_to_date,
        project_state.milestones_late, project_state.unspent, valley_project.is_stuck, true as is_project,
        coalesce(passed.passes, 0) as passes, project_value.expected_value,
        cast(coalesce(project_baseline.budget_total, project.budget_total) as double) as budget_first
    from project
    join project_state on project_state.project_id = project.project_id
    join project_value on project_value.project_id = project.project_id
    left join project_baseline on project_baseline.project_id = project.project_id
    left join valley_project on valley_project.project_id = project.project_id
    left join passed on passed.project_id = project.project_id
    union all by name
    select account, dept_id, false as is_project
    from burn_account
    where account not in (select project_id from project)
    union all by name
    select distinct '@' || coalesce(dept_id, '') as account, dept_id, false as is_project
    from (select dept_id from department union select null)
    where in_scope(dept_id) and account not in (select burn_account.account from burn_account)
),
measured as (
    select
        listed.*,
        unit.units,
        unnest([
            {place: 1, figure: 'projects_running', amount: cast(is_running as double), base: null, plan: null},
            {place: 2, figure: 'major_on_track',
                amount: case when not is_running then 0 else cast(light = 'ok' as double) end, base: null,
                plan: cast(is_running and is_major as double)},
            {place: 3, figure: 'projects_at_risk',
                amount: case when not is_running then 0 else cast(light = 'risk' as double) end, base: null, plan: null},
            {place: 4, figure: 'milestones_overdue',
                amount: case when is_running then milestones_late else 0 end, base: null, plan: 0},
            {place: 5, figure: 'execution_rate',
                amount: case when known.ledger then coalesce(paid.paid, 0) end,
                base: coalesce(budgeted.planned, 0), plan: coalesce(budgeted.planned, 0) * known.elapsed},
            {place: 6, figure: 'stuck_share',
                amount: case when known.stays then case when is_stuck then unspent else 0 end end,
                base: case when is_running then unspent else 0 end,
                plan: case when is_running then unspent else 0 end * (1 - setting_number('fleet_watch'))},
            {place: 7, figure: 'pilot_passes', amount: passes, base: null, plan: null},
            {place: 8, figure: 'transfer_received',
                amount: case when known.fees then coalesce(fee.received, 0) end, base: null, plan: coalesce(fee.due, 0)},
            {place: 9, figure: 'budget_running', amount: case when is_running then budget else 0 end, base: null,
                plan: case when is_running then budget_first else 0 end},
            {place: 10, figure: 'paid_to_date', amount: listed.paid_to_date, base: null, plan: null},
            {place: 11, figure: 'money_unspent', amount: case when is_running then unspent else 0 end, base: null, plan: null},
            {place: 12, figure: 'value_expected',
                amount: case when is_running then expected_value else 0 end, base: null, plan: null}
        ], recursive := true),
        budgeted.edition
    from listed
    cross join known
    left join unit on unit.dept_id = listed.dept_id
    left join budgeted on budgeted.account = listed.account
    left join paid on paid.account = listed.account
    left join fee on fee.account = listed.account
)
select
    account, project_name, dept_id, units, stage, supervision_grade, tech_field, is_project, is_major, light,
    budget as budget_total, plan_end, place, figure, cast(amount as double) as amount, cast(base as double) as base,
    cast(plan as double) as plan, case when figure = 'execution_rate' then edition end as edition
from measured
where is_project or figure in ('execution_rate', 'transfer_received')
