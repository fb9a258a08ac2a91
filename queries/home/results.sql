-- en: Is the money used, do results move to pilot, do they earn?
-- zh: 经费是否按时使用，成果是否转入中试并产生收益？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: pilot_passes = gate_list(gate: to_pilot, span: this_year),
--     transfer_received = fee_list(received: this_year)
with money as (
    select
        ratio(
            sum(burn_slice.paid) filter (where as_of_month.begun and any_ledger.known),
            sum(burn_slice.planned)
        ) as rate
    from burn_slice
    join as_of_month on as_of_month.month = burn_slice.month
    cross join any_ledger
    where
        as_of_month.this_year
        and within($department, burn_slice.dept_id)
        and picked($stage, burn_slice.stage)
        and picked($grade, burn_slice.supervision_grade)
        and picked($field, burn_slice.tech_field)
),
valley as (
    select
        ratio(sum(valley_project.unspent) filter (where valley_project.is_stuck), sum(project_state.unspent)) as stuck,
        count(*) filter (where valley_project.days_long is not null) as known
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id and project_state.is_running
    left join valley_project on valley_project.project_id = project.project_id
),
pilot as (
    select
        count(*) filter (where gate_passed.span = 'this_year') as passed,
        count(*) filter (where gate_passed.span = 'last_year') as before,
        count(*) as known
    from gate_passed
    join chosen_projects($department, $stage, $grade, $field) as project
        on project.project_id = gate_passed.project_id
    where gate_passed.gate = 'to_pilot'
),
fee as (
    select
        sum(received_amount) filter (where received_this_year) as received,
        sum(due_amount) filter (where due_this_year) as due
    from transfer_income
    left join chosen_projects($department, $stage, $grade, $field) as project
        on project.project_id = transfer_income.project_id
    where
        project.project_id is not null
        or (
            transfer_income.project_id is null
            and within($department, transfer_income.dept_id)
            and len($stage) + len($grade) + len($field) = 0
        )
),
tile as (
    select unnest([
        {
            place: 1, figure: 'execution_rate', value: rate, plan: elapsed_share,
            short: abs(rate - elapsed_share),
            watch: setting_number('burn_gap_watch'), risk: setting_number('burn_gap_risk')
        },
        {
            place: 2, figure: 'stuck_share', value: case when valley.known > 0 then coalesce(stuck, 0) end,
            plan: 1 - setting_number('fleet_watch'), short: coalesce(stuck, 0),
            watch: 1 - setting_number('fleet_watch'), risk: 1 - setting_number('fleet_risk')
        },
        {
            place: 3, figure: 'pilot_passes', value: case when pilot.known > 0 then passed end,
            plan: before, short: 1 - ratio(passed, before),
            watch: 1 - setting_number('fleet_watch'), risk: 1 - setting_number('fleet_risk')
        },
        {
            place: 5, figure: 'transfer_received', value: received, plan: due,
            short: 1 - ratio(received, due),
            watch: 1 - setting_number('fleet_watch'), risk: 1 - setting_number('fleet_risk')
        }
    ], recursive := true)
    from money
    cross join as_of_year
    cross join valley
    cross join pilot
    cross join fee
)
select
    figure,
    value,
    plan,
    case when value is not null then banded(short, watch, risk) end as state,
    null as covered,
    null as total,
    null as trend
from tile
order by place asc
