-- en: What became of the decisions of earlier meetings?
-- zh: 以往会议的决定落实得怎样？
-- grain: one row per decision, the longest late first
-- needs: department, stage, grade, field
-- gives: decision_id, meeting_date, meeting, project_id, project_name, item, kind, responsible, due_date,
--     follow_up, days_late
-- mark: decision = decision_id
select
    decision_state.decision_id,
    decision_state.meeting_date,
    decision_state.meeting,
    decision_state.project_id,
    project.project_name,
    decision_state.item,
    decision_state.kind,
    case when viewer_may('people') then decision_state.owner end as responsible,
    decision_state.due_date,
    decision_state.follow_up,
    decision_state.days_late
from decision_state
left join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = decision_state.project_id
where
    project.project_id is not null
    or (
        decision_state.project_id is null
        and len($department) + len($stage) + len($grade) + len($field) = 0
    )
order by
    list_position(['late', 'open', 'dropped', 'done'], decision_state.follow_up) asc,
    decision_state.days_late desc nulls last,
    decision_state.due_date asc nulls last,
    decision_state.meeting_date desc,
    decision_state.decision_id asc
