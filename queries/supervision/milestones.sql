-- en: Which milestones are late, and how much money waits behind them?
-- zh: 哪些里程碑已逾期，涉及多少未用经费？
-- grain: one row per late milestone of a running project, most money × days first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, supervision_grade, milestone_no, milestone_name, days_late, unspent,
--     baseline_date, current_date_plan, kind, light
-- mark: project = project_id, milestone = milestone_no
-- rows: days_late = milestone_list(running: yes, late: yes, measure: days)
select
    milestone_state.project_id,
    chosen.project_name,
    department_label.department,
    chosen.supervision_grade,
    milestone_state.milestone_no,
    milestone_state.milestone_name,
    milestone_state.days_late,
    chosen.unspent,
    milestone_state.baseline_date,
    milestone_state.current_date_plan,
    milestone_state.kind,
    milestone_state.light
from milestone_state
join chosen_supervised($department, $stage, $grade, $field) as chosen
    on chosen.project_id = milestone_state.project_id
left join department_label on department_label.dept_id = chosen.dept_id
where milestone_state.is_late
order by
    milestone_state.days_late * chosen.unspent desc nulls last,
    milestone_state.project_id asc,
    milestone_state.milestone_no asc
