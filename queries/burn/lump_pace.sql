-- en: Do the lump-sum projects spend in step with their time?
-- zh: 包干制项目的支出是否与时间进度同步？
-- grain: one row per running lump-sum project, the 200 with the largest budgets
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, bac, paid_to_date, burn_share, life_elapsed, life_gap,
--     pace_limit
-- mark: project = project_id
-- rows: paid_to_date = spend_lines(span: to_date, money_state: paid, among: lump_sum)
select
    lump_sum_project.project_id,
    lump_sum_project.project_name,
    coalesce(department_label.department, lump_sum_project.dept_id) as department,
    bac,
    paid_to_date,
    burn_share,
    life_elapsed,
    life_gap,
    100 * setting_number('burn_gap_risk') as pace_limit
from lump_sum_project
left join department_label on department_label.dept_id = lump_sum_project.dept_id
where
    within($department, lump_sum_project.dept_id)
    and picked($stage, stage)
    and picked($grade, supervision_grade)
    and picked($field, tech_field)
order by bac desc nulls last, lump_sum_project.project_id asc
limit 200
