-- en: Which milestones are late, and what falls due next?
-- zh: 哪些里程碑已逾期，近期还有哪些到期？
-- grain: one row per open milestone of the projects with most money waiting
-- needs: department, stage, grade, field
-- gives: rank, project_id, project_name, department, milestone_no, milestone_name, kind, baseline_date,
--     current_date_plan, light, days_late, unspent, covered, total
-- mark: project = project_id, milestone = milestone_no
-- rows: days_late = milestone_list(running: yes, late: yes, measure: days)
with open_step as (
    select
        milestone_state.*,
        project.project_name,
        project.lead_dept_id,
        project_state.unspent,
        coalesce(days_late, 0) * coalesce(project_state.unspent, 1) as weight_of_delay
    from milestone_state
    join chosen_projects($department, $stage, $grade, $field) as project
        on project.project_id = milestone_state.project_id
    join project_state on project_state.project_id = project.project_id
    where
        project_state.is_running
        and not milestone_state.is_done
        and milestone_state.baseline_date is not null
        and (
            milestone_state.is_late
            or coalesce(current_date_plan, baseline_date)
                <= as_of() + cast(setting_number('look_ahead_days') as integer)
        )
),
queue as (
    select
        project_id,
        row_number() over (
            order by max(weight_of_delay) desc, max(unspent) desc nulls last, project_id asc
        ) as rank,
        count(*) over () as projects
    from open_step
    group by project_id
)
select
    queue.rank,
    open_step.project_id,
    open_step.project_name,
    department_label.department,
    open_step.milestone_no,
    open_step.milestone_name,
    open_step.kind,
    open_step.baseline_date,
    open_step.current_date_plan,
    open_step.light,
    open_step.days_late,
    open_step.unspent,
    case when row_number() over of_project = 1 then 1 else 0 end as covered,
    case when queue.rank = 1 and row_number() over of_project = 1 then queue.projects else 0 end as total
from open_step
join queue on queue.project_id = open_step.project_id
left join department_label on department_label.dept_id = open_step.lead_dept_id
where queue.rank <= 24
window of_project as (partition by open_step.project_id order by open_step.baseline_date, open_step.milestone_no)
order by queue.rank asc, open_step.baseline_date asc, open_step.milestone_no asc
