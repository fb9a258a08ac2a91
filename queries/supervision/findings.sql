-- en: What is open, whose is it, and when is it due?
-- zh: 还有哪些问题未销号，由谁负责，何时到期？
-- grain: one row per open finding, the longest overdue first
-- needs: department, stage, grade, field
-- gives: finding_id, kind, severity, topic, project_id, project_name, department, description, amount, raised_date,
--     due_date, days_overdue, light, responsible
-- mark: finding = finding_id
-- rows: amount = finding_list(measure: amount), days_overdue = finding_list(measure: days)
select
    chosen.finding_id,
    chosen.kind,
    chosen.severity,
    chosen.topic,
    chosen.project_id,
    chosen.project_name,
    department_label.department,
    chosen.description,
    chosen.amount,
    chosen.raised_date,
    chosen.due_date,
    chosen.days_overdue,
    chosen.light,
    case when viewer_may('people') then chosen.owner end as responsible
from chosen_findings($department, $stage, $grade, $field) as chosen
left join department_label on department_label.dept_id = chosen.dept_id
order by
    chosen.days_overdue desc nulls last,
    list_position(['critical', 'high', 'medium', 'low'], chosen.severity) asc nulls last,
    chosen.due_date asc nulls last,
    chosen.finding_id asc
