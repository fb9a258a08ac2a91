-- en: Why do laboratory results not become products?
-- zh: 成果为何走不出实验室？
-- grain: one row per kind of barrier with open issues
-- needs: department, stage, grade, field
-- gives: barrier, issues_open, projects, money_held
-- mark: barrier
-- rows: issues_open = barrier_list(kind: issue), money_held = barrier_list(kind: money)
with held as (
    select distinct
        finding.barrier,
        project.project_id,
        project_state.unspent
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id and project_state.is_running
    join finding on finding.project_id = project.project_id
    where finding.barrier is not null and finding.closed_date is null
),
money as (
    select barrier, count(*) as projects, sum(unspent) as money_held
    from held
    group by barrier
),
issues as (
    select finding.barrier, count(*) as issues_open
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id and project_state.is_running
    join finding on finding.project_id = project.project_id
    where finding.barrier is not null and finding.closed_date is null
    group by finding.barrier
)
select
    issues.barrier,
    issues.issues_open,
    money.projects,
    money.money_held
from issues
join money on money.barrier = issues.barrier
order by money.money_held desc nulls last, issues.issues_open desc, issues.barrier asc
