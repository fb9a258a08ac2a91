-- en: Which milestones were kept, and what comes next?
-- zh: 哪些里程碑按期完成，下一步是什么？
-- grain: one row per milestone of the project that was not cancelled
-- needs: project
-- gives: project_id, milestone_no, milestone_name, kind, baseline_date, current_date_plan, actual_date, is_done,
--     is_proven, light, days_late, target_value, actual_value, evidence_ref
-- mark: project = project_id, milestone = milestone_no
-- rows: days_late = milestone_list(late: yes, measure: days)
select
    milestone_state.project_id,
    milestone_state.milestone_no,
    milestone_state.milestone_name,
    milestone_state.kind,
    milestone_state.baseline_date,
    milestone_state.current_date_plan,
    milestone_state.actual_date,
    milestone_state.is_done,
    milestone_state.is_proven,
    milestone_state.light,
    milestone_state.days_late,
    milestone.target_value,
    milestone.actual_value,
    milestone_state.evidence_ref
from milestone_state
join milestone
    on milestone.project_id = milestone_state.project_id
    and milestone.milestone_no = milestone_state.milestone_no
where picked($project, milestone_state.project_id)
order by
    milestone_state.project_id asc,
    milestone_state.baseline_date asc nulls last,
    milestone_state.milestone_no asc
