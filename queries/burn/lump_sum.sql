-- en: Do the lump-sum projects show anything that an audit would ask about?
-- zh: 包干制项目有无需要关注的支出异常？
-- grain: one row per running lump-sum project, the 200 with most findings
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, bac, paid_to_date, burn_share, life_elapsed, life_gap,
--     unevenness, last_month_share, related_share, unvouched_share, flags, state,
--     pace_limit, evenness_limit, related_limit, voucher_limit
-- mark: project = project_id
-- rows: paid_to_date = spend_lines(span: to_date, money_state: paid, among: lump_sum)
with limited as (
    select
        lump_sum_project.*,
        100 * setting_number('burn_gap_risk') as pace_limit,
        setting_number('evenness_limit') as evenness_limit,
        setting_number('related_party_limit') as related_limit,
        setting_number('no_voucher_limit') as voucher_limit
    from lump_sum_project
    where
        within($department, dept_id)
        and picked($stage, stage)
        and picked($grade, supervision_grade)
        and picked($field, tech_field)
),
judged as (
    select
        limited.*,
        cast(coalesce(abs(life_gap) >= pace_limit, false) as integer)
            + cast(coalesce(unevenness > evenness_limit, false) as integer)
            + cast(coalesce(related_share > related_limit, false) as integer)
            + cast(coalesce(unvouched_share > voucher_limit, false) as integer) as flags
    from limited
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
    case when flags >= 2 then 'risk' when flags = 1 then 'watch' else 'ok' end as state,
    pace_limit,
    evenness_limit,
    related_limit,
    voucher_limit
from judged
left join department_label on department_label.dept_id = judged.dept_id
order by flags desc, abs(life_gap) desc nulls last, judged.project_id asc
limit 200
