-- Every running lump-sum project with what an audit would look at: its pace since the start, how its
-- last complete year was spent, to whom, and on what evidence. Its categories are nobody's business.
-- grain: one row per running lump-sum project
select
    burn_month.project_id,
    project.project_name,
    burn_month.dept_id,
    burn_month.stage,
    burn_month.supervision_grade,
    burn_month.tech_field,
    burn_account.bac,
    burn_month.paid_to_date,
    ratio(burn_month.paid_to_date, burn_account.bac) as burn_share,
    life_elapsed_of(project.plan_start, project.plan_end) as life_elapsed,
    100 * (burn_share - life_elapsed) as life_gap,
    burn_year.unevenness,
    case when burn_year.paid > 0 then ratio(burn_year.paid_last_month, burn_year.paid) end
        as last_month_share,
    ratio(burn_month.related_to_date, burn_month.flagged_to_date) as related_share,
    case
        when bool_or(burn_month.unvouched_to_date <> burn_month.paid_to_date) over ()
            then ratio(burn_month.unvouched_to_date, burn_month.paid_to_date)
    end as unvouched_share
from burn_month
join burn_account on burn_account.account = burn_month.account
join project on project.project_id = burn_month.project_id
join any_ledger on any_ledger.known
cross join as_of_year
left join burn_year
    on burn_year.account = burn_month.account
    and burn_year.fiscal_year = as_of_year.last_full_year
where
    burn_month.month = cast(date_trunc('month', as_of()) as date)
    and burn_month.is_running = 1
    and burn_month.budget_mode = 'lump_sum'
