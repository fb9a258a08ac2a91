-- What does not change with the day: whose money an account is, its whole budget, and how its
-- earned value is known. `in_evm`: it runs, its budget lines account for the approved total (at
-- least 95 %), and milestones or reported progress say what is done.
-- grain: one row per account (a project, or a department's own budget)
with planned as (
    select
        account,
        sum(planned) as lines_total
    from budget_month
    group by account
),
owner as (
    select account, max(project_id) as project_id, max(dept_id) as dept_id
    from budget_edition
    group by account
),
payer as (
    select project_id, max(dept_id) as dept_id
    from spend
    group by project_id
),
weight as (
    select project_id, sum(weight_pct) as weight
    from milestone
    where weight_pct > 0 and coalesce(status, '') <> 'cancelled'
    group by project_id
),
listed as (
    select account, project_id from owner
    union
    select project_id as account, project_id from payer
    union
    select project_id as account, project_id from project
),
account as (
    select
        listed.account,
        listed.project_id,
        coalesce(project.lead_dept_id, owner.dept_id, payer.dept_id) as dept_id,
        project.stage,
        project.supervision_grade,
        project.tech_field,
        project.status,
        project.budget_mode,
        case
            when project.status in ('active', 'change_pending', 'suspended', 'closing') then 1
            else 0
        end as is_running,
        cast(project.budget_total as double) as budget_total,
        planned.lines_total,
        case
            when planned.lines_total >= 0.95 * project.budget_total then 1
            when planned.lines_total > 0 and project.budget_total is null then 1
            else 0
        end as lines_complete,
        case
            when weight.weight > 0 then 'milestones'
            when project.progress_pct is not null then 'progress'
        end as basis
    from listed
    left join project on project.project_id = listed.project_id
    left join owner on owner.account = listed.account
    left join payer on payer.project_id = listed.project_id
    left join planned on planned.account = listed.account
    left join weight on weight.project_id = listed.project_id
)
select
    account.*,
    case when lines_complete = 1 then lines_total else budget_total end as bac,
    case
        when is_running = 1 and lines_complete = 1 and basis is not null then 1
        else 0
    end as in_evm
from account
