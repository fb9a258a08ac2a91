-- en: What was earned for the money paid, and what will the running projects cost?
-- zh: 已支付经费换来多少进展，在研项目完工需要多少？
-- grain: one row for the choice
-- needs: department, stage, grade, field
-- gives: bac, pv, ev, ac, cost_variance, schedule_variance, cpi, spi, eac_cpi, eac_remaining,
--     eac_cpi_spi, eac_bottom_up, eac, cost_to_go, vac, tcpi_bac, tcpi_eac, state, progress_based,
--     covered, total, green_low, green_high, yellow_low, yellow_high
-- rows: bac = budget_lines(among: evm),
--     pv = budget_lines(span: to_date, among: evm),
--     ev = earned_items(among: evm),
--     ac = spend_lines(span: to_date, money_state: paid, among: evm)
with money as (
    select
        sum(burn_slice.planned) as bac,
        sum(burn_slice.planned * as_of_month.elapsed) as pv,
        sum(burn_slice.earned) filter (where as_of_month.begun) as ev,
        sum(case when as_of_month.begun and any_ledger.known then burn_slice.paid end) as ac
    from burn_slice
    join as_of_month on as_of_month.month = burn_slice.month
    cross join any_ledger
    where
        burn_slice.in_evm = 1
        and within($department, burn_slice.dept_id)
        and picked($stage, burn_slice.stage)
        and picked($grade, burn_slice.supervision_grade)
        and picked($field, burn_slice.tech_field)
),
project_sum as (
    select
        count(*) as total,
        count(*) filter (where burn_account.in_evm = 1) as covered,
        count(*) filter (where burn_account.in_evm = 1 and burn_account.basis = 'progress') as progress_based,
        case when count(*) = count(project.remaining_dev_cost) then sum(project.remaining_dev_cost) end as to_go
    from chosen_projects($department, $stage, $grade, $field) as project
    join burn_account on burn_account.project_id = project.project_id
    where is_running(project.status)
),
indexed as (
    select
        money.*,
        project_sum.*,
        ratio(ev, ac) as cpi,
        ratio(ev, pv) as spi,
        ratio(bac, cpi) as eac_cpi,
        ac + bac - ev as eac_remaining,
        ac + ratio(bac - ev, cpi * spi) as eac_cpi_spi,
        ac + to_go as eac_bottom_up,
        setting_number('evm_green_low') as green_low,
        setting_number('evm_green_high') as green_high,
        setting_number('evm_yellow_low') as yellow_low,
        setting_number('evm_yellow_high') as yellow_high
    from money
    cross join project_sum
    where bac > 0
),
estimated as (
    select
        indexed.*,
        case setting('eac_method')
            when 'remaining' then eac_remaining
            when 'cpi_spi' then eac_cpi_spi
            when 'bottom_up' then eac_bottom_up
            else eac_cpi
        end as eac
    from indexed
)
select
    bac, pv, ev, ac,
    ev - ac as cost_variance,
    ev - pv as schedule_variance,
    cpi, spi, eac_cpi, eac_remaining, eac_cpi_spi, eac_bottom_up, eac,
    eac - ac as cost_to_go,
    bac - eac as vac,
    ratio(bac - ev, bac - ac) as tcpi_bac,
    ratio(bac - ev, eac - ac) as tcpi_eac,
    evm_light(cpi, spi, ratio(pv, bac)) as state,
    progress_based, covered, total, green_low, green_high, yellow_low, yellow_high
from estimated
order by bac asc
