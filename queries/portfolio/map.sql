-- en: Where is the money, against readiness and value?
-- zh: 剩余经费投向何处，成熟度与价值如何？
-- grain: one row per running project
-- needs: department, stage, grade, field
-- gives: project_id, project_name, dept_id, department, stage, trl_current, value_score, value_axis, chance,
--     unspent, light, light_reported, slip_days, rank, covered, total
-- mark: project = project_id
-- rows: unspent = project_money(running: yes, amount: unspent)
select
    project.project_id,
    project.project_name,
    project.lead_dept_id as dept_id,
    department_label.department,
    project.stage,
    project.trl_current,
    case setting('value_axis')
        when 'npv' then cast(project.npv as double)
        when 'benefit' then cast(project.benefit_total as double)
        else project_value.expected_value
    end as value_score,
    setting('value_axis') as value_axis,
    project_value.chance,
    project_state.unspent,
    project_state.light,
    project_state.light_reported,
    project_state.slip_days,
    rank() over (order by project_state.unspent desc nulls last) as rank,
    case when value_score is not null and project.trl_current is not null then 1 else 0 end as covered,
    1 as total
from chosen_projects($department, $stage, $grade, $field) as project
join project_state on project_state.project_id = project.project_id
join project_value on project_value.project_id = project.project_id
left join department_label on department_label.dept_id = project.lead_dept_id
where project_state.is_running
order by project_state.unspent desc nulls last, project.project_id asc
