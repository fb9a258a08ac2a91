-- en: Which projects cost more or are later than the work they have done?
-- zh: 哪些项目的成本或进度偏离已完成的工作？
-- grain: one row per project in earned value management, the 600 with the largest budgets
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, bac, pv, ev, ac, cpi, spi, eac_cpi, rag_reported, state,
--     green_low, green_high, yellow_low, yellow_high
-- mark: project = project_id
-- rows: pv = budget_lines(span: to_date, among: evm), ev = earned_items(among: evm),
--     ac = spend_lines(span: to_date, money_state: paid, among: evm)
select
    evm_project.project_id,
    project.project_name,
    coalesce(department_label.department, evm_project.dept_id) as department,
    evm_project.bac,
    evm_project.pv,
    evm_project.ev,
    evm_project.ac,
    ratio(evm_project.ev, evm_project.ac) as cpi,
    ratio(evm_project.ev, evm_project.pv) as spi,
    ratio(evm_project.bac, cpi) as eac_cpi,
    project.rag_reported,
    evm_light(cpi, spi, ratio(evm_project.pv, evm_project.bac)) as state,
    setting_number('evm_green_low') as green_low,
    setting_number('evm_green_high') as green_high,
    setting_number('evm_yellow_low') as yellow_low,
    setting_number('evm_yellow_high') as yellow_high
from evm_project
join project on project.project_id = evm_project.project_id
left join department_label on department_label.dept_id = evm_project.dept_id
where
    within($department, evm_project.dept_id)
    and picked($stage, evm_project.stage)
    and picked($grade, evm_project.supervision_grade)
    and picked($field, evm_project.tech_field)
order by evm_project.bac desc, evm_project.project_id asc
limit 600
