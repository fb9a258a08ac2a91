-- en: What is open, and when is it due?
-- zh: 还有哪些风险和问题未销号，何时到期？
-- grain: one row per open finding, the most severe first
-- needs: project
-- gives: project_id, finding_id, kind, severity, topic, barrier, description, amount, raised_date, due_date,
--     days_overdue, light, responsible
-- mark: project = project_id
select
    project_id,
    finding_id,
    kind,
    severity,
    topic,
    barrier,
    description,
    amount,
    raised_date,
    due_date,
    case when due_date < as_of() then date_diff('day', due_date, as_of()) end as days_overdue,
    case when due_date < as_of() or severity = 'critical' then 'risk' else 'watch' end as light,
    case when viewer_may('people') then owner end as responsible
from finding
where
    project_id is not null
    and closed_date is null
    and coalesce(raised_date <= as_of(), true)
    and picked($project, project_id)
order by
    project_id asc,
    list_position(['critical', 'high', 'medium', 'low'], severity) asc nulls last,
    due_date asc nulls last,
    finding_id asc
