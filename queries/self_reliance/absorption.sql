-- en: Do projects with outside partners bring more for their money than those without?
-- zh: 有外部合作的项目单位投入产出是否更高？
-- grain: one row for projects with partners and one for those without
-- needs: department, stage, grade, field
-- gives: with_partner, projects, paid_to_date, outputs_counted, income_received, outputs_per_million, income_per_paid
-- mark: with_partner
-- rows: projects = absorbed_list(amount: project), paid_to_date = absorbed_list(amount: paid),
--     outputs_counted = absorbed_list(amount: output), income_received = absorbed_list(amount: income)
with gain as (
    select
        project_id,
        sum(gained) filter (where gain = 'output') as outputs,
        sum(gained) filter (where gain = 'income') as income
    from project_gain
    group by project_id
),
side as (
    select
        absorbed.with_partner,
        count(*) as projects,
        sum(absorbed.paid_to_date) as paid_to_date,
        coalesce(sum(gain.outputs), 0) as outputs_counted,
        coalesce(sum(gain.income), 0) as income_received
    from absorbed_projects($department, $stage, $grade, $field) as absorbed
    left join gain on gain.project_id = absorbed.project_id
    group by absorbed.with_partner
)
select
    with_partner,
    projects,
    paid_to_date,
    outputs_counted,
    income_received,
    enough(1e6 * ratio(outputs_counted, paid_to_date), projects) as outputs_per_million,
    enough(ratio(income_received, paid_to_date), projects) as income_per_paid
from side
order by with_partner desc
