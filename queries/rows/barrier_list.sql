-- en: Open issues that hold a result back
-- zh: 未销号的卡点问题
-- grain: one row per open issue, or per project and barrier for money
-- needs: department, stage, grade, field, barrier, kind
-- gives: value, project_id, project_name, barrier, description, raised_date, due_date, owner,
--     source_id, source_row, source_column, column_name
with open_issue as (
    select
        finding.*,
        project.project_name,
        project_state.unspent,
        project.source_id as project_source_id,
        project.source_row as project_source_row,
        project.source_column as project_source_column,
        row_number() over (
            partition by finding.project_id, finding.barrier order by finding.finding_id asc
        ) as place
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id and project_state.is_running
    join finding on finding.project_id = project.project_id
    where finding.barrier is not null and finding.closed_date is null and picked($barrier, finding.barrier)
)
select
    case when list_contains($kind, 'money') then unspent else 1 end as value,
    project_id,
    project_name,
    barrier,
    description,
    raised_date,
    due_date,
    owner,
    case when list_contains($kind, 'money') then project_source_id else source_id end as source_id,
    case when list_contains($kind, 'money') then project_source_row else source_row end as source_row,
    case when list_contains($kind, 'money') then project_source_column else source_column end as source_column,
    case when list_contains($kind, 'money') then 'budget_total' else 'description' end as column_name
from open_issue
where place = 1 or not list_contains($kind, 'money')
order by barrier asc, project_id asc, finding_id asc
