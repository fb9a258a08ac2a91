-- en: How do the departments stand side by side?
-- zh: 各部门横向对照情况如何？
-- grain: one row per department with projects or people, itself without those below it
-- needs: sorted_by
-- gives: dept_id, department, is_own, projects_running, budget_year, paid_year, execution_rate, elapsed_share,
--     due_done_share, milestones_due, transfer_received, rd_headcount, few_heads, points_per_head, evidenced_share, lists_late
-- few: rd_headcount, points_per_head, evidenced_share
-- others: dept_id
-- mark: own_department = dept_id
-- rows: projects_running = running_projects, budget_year = budget_lines(span: year),
--     paid_year = spend_lines(span: year_to_date, money_state: paid),
--     milestones_due = milestone_list(running: yes, due: yes),
--     transfer_received = fee_book(measure: received, span: this_year), rd_headcount = head_list
with account as (
    select
        burn_month.dept_id,
        burn_month.account,
        any_value(burn_month.project_id) is not null as is_project,
        sum(burn_month.planned) as planned,
        sum(case when as_of_month.begun and any_ledger.known then burn_month.paid end) as paid
    from burn_month
    join as_of_month on as_of_month.month = burn_month.month
    cross join any_ledger
    where as_of_month.this_year
    group by burn_month.dept_id, burn_month.account
),
money as (
    select
        dept_id,
        sum(planned) as planned,
        sum(paid) as paid,
        count(*) filter (where is_project and planned <> 0) as planning,
        count(*) filter (where is_project and paid <> 0) as paying
    from account
    group by dept_id
    having sum(planned) <> 0 or sum(paid) <> 0
),
fleet as (
    select lead_dept_id as dept_id, count(*) filter (where is_running(status)) as running
    from project
    group by lead_dept_id
),
step as (
    select
        project.lead_dept_id as dept_id,
        count(*) filter (where milestone_state.is_due) as due,
        count(*) filter (where milestone_state.is_late) as late,
        count(distinct project.project_id) filter (where milestone_state.is_due) as projects
    from milestone_state
    join project on project.project_id = milestone_state.project_id
    where is_running(project.status)
    group by project.lead_dept_id
),
fee as (
    select
        dept_id,
        coalesce(sum(came) filter (where received_this_year), 0) as received,
        count(distinct coalesce(project_id, contract_id)) filter (where received_this_year and came <> 0) as projects
    from transfer_fee
    group by dept_id
),
proof as (
    select
        dept_id,
        sum(points) filter (where evidence = 'given') as given,
        sum(points) as points
    from chosen_points([], [], [], [], [])
    where standing = 'counted' and evidence <> 'none'
    group by dept_id
),
list as (
    select dept_id, count(*) filter (where delivery_state in ('stale', 'never')) as late
    from delivery_state
    group by dept_id
),
listed as (
    select dept_id from fleet
    union
    select dept_id from person
    union
    select dept_id from money
),
told as (
    select
        listed.dept_id,
        coalesce(department_label.department, listed.dept_id) as department,
        is_own() as is_own,
        of_projects(coalesce(fleet.running, 0), fleet.running) as projects_running,
        of_projects(money.planned, money.planning) as budget_year,
        of_projects(money.paid, least(money.planning, money.paying)) as paid_year,
        ratio(paid_year, budget_year) as execution_rate,
        as_of_year.elapsed_share,
        of_projects(1 - ratio(cast(step.late as double), step.due), step.projects) as due_done_share,
        of_projects(step.due, step.projects) as milestones_due,
        of_projects(fee.received, fee.projects) as transfer_received,
        points.rd_headcount,
        coalesce(points.few_heads, false) as few_heads,
        points.points_per_head,
        ratio(coalesce(proof.given, 0), proof.points) as evidenced_share,
        coalesce(list.late, 0) as lists_late
    from listed
    cross join as_of_year
    left join department_label on department_label.dept_id = listed.dept_id
    left join fleet on fleet.dept_id = listed.dept_id
    left join money on money.dept_id = listed.dept_id
    left join step on step.dept_id = listed.dept_id
    left join fee on fee.dept_id = listed.dept_id
    left join department_points([], [], [], []) as points on points.dept_id = listed.dept_id
    left join proof on proof.dept_id = listed.dept_id
    left join list on list.dept_id = listed.dept_id
    where listed.dept_id is not null
)
select *
from told
order by
    case coalesce(list_extract($sorted_by, 1), 'execution_rate')
        when 'projects_running' then projects_running
        when 'budget_year' then budget_year
        when 'execution_rate' then execution_rate
        when 'due_done_share' then due_done_share
        when 'transfer_received' then transfer_received
        when 'points_per_head' then points_per_head
        when 'evidenced_share' then evidenced_share
        when 'lists_late' then lists_late
    end desc nulls last,
    dept_id asc
