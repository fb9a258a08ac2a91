-- en: Milestones done without evidence
-- zh: 已完成但无佐证的里程碑
-- grain: one row per milestone
-- needs: department
-- gives: value, project_id, milestone_no, milestone_name, actual_date, source_id, source_row, source_column, column_name
select
    1 as value,
    milestone_state.project_id,
    milestone_state.milestone_no,
    milestone_state.milestone_name,
    milestone_state.actual_date,
    milestone_state.source_id,
    milestone_state.source_row,
    milestone_state.source_column,
    'evidence_ref' as column_name
from milestone_state
join project on project.project_id = milestone_state.project_id
where
    milestone_state.is_done
    and not milestone_state.is_proven
    and within($department, project.lead_dept_id)
order by milestone_state.project_id asc, milestone_state.milestone_no asc
