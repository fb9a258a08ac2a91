-- en: Do the lump-sum projects show anything that an audit would ask about?
-- zh: 包干制项目有无需要关注的支出异常？
-- grain: one row per running lump-sum project, the 200 with most findings
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, bac, paid_to_date, burn_share, life_elapsed, life_gap,
--     unevenness, last_month_share, related_share, unvouched_share, flags, state
-- mark: project = project_id
-- rows: paid_to_date = spend_lines(span: to_date, money_state: paid, among: lump_sum)
with lump as (
    select
        burn_month.project_id,
        project.project_name,
        burn_month.dept_id,
        burn_account.bac,
        burn_month.paid_to_date,
        ratio(burn_month.paid_to_date, burn_account.bac) as burn_share,
        case
            when project.plan_start > as_of() then 0
            when project.plan_end < as_of() then 1
            else ratio(
                date_diff('day', project.plan_start, as_of()) + 1.0,
                date_diff('day', project.plan_start, project.plan_end) + 1
            )
        end as life_elapsed,
        100 * (burn_share - life_elapsed) as life_gap,
        burn_year.unevenness,
        case when burn_year.paid > 0 then ratio(burn_year.paid_last_month, burn_year.paid) end as last_month_share,
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
        on burn_year.account = burn_month.account and burn_year.fiscal_year = as_of_year.last_full_year
    where
        burn_month.month = cast(date_trunc('month', as_of()) as date)
        and burn_month.is_running = 1
        and burn_month.budget_mode = 'lump_sum'
        and within($department, burn_month.dept_id)
        and picked($stage, burn_month.stage)
        and picked($grade, burn_month.supervision_grade)
        and picked($field, burn_month.tech_field)
),
judged as (
    select
        lump.*,
        coalesce(abs(life_gap) >= 100 * setting_number('burn_gap_risk'), false)::int
            + coalesce(unevenness > setting_number('evenness_limit'), false)::int
            + coalesce(related_share > setting_number('related_party_limit'), false)::int
            + coalesce(unvouched_share > setting_number('no_voucher_limit'), false)::int
            as flags
    from lump
)
select
    judged.project_id,
    judged.project_name,
    coalesce(department_label.department, judged.dept_id) as department,
    bac,
    paid_to_date,
    burn_share,
    life_elapsed,
    life_gap,
    unevenness,
    last_month_share,
    related_share,
    unvouched_share,
    flags,
    case when flags >= 2 then 'risk' when flags = 1 then 'watch' else 'ok' end as state
from judged
left join department_label on department_label.dept_id = judged.dept_id
order by flags desc, abs(life_gap) desc nulls last, judged.project_id asc
limit 200
