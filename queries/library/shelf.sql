-- en: Which accepted results lie on the shelf, and for how long?
-- zh: 哪些已验收成果尚未转化，搁置了多久？
-- grain: one row per project on the shelf, the oldest first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, last_stage, state_since, shelf_days, is_long_on_shelf, outputs_known,
--     budget_total
-- mark: project = project_id
-- rows: budget_total = project_money(amount: budget), outputs_known = kept_outputs(library_state: shelf)
with found as (
    select
        project_id,
        count(*) as outputs_known
    from output
    where project_id is not null and coalesce(event_date <= as_of(), true)
    group by project_id
)
select
    project.project_id,
    project.project_name,
    department_label.department,
    library_project.last_stage,
    library_project.state_since,
    library_project.shelf_days,
    coalesce(library_project.shelf_days > setting_number('shelf_watch_months') * 365.25 * ratio(1, 12), false)
        as is_long_on_shelf,
    found.outputs_known,
    project.budget_total
from chosen_projects($department, $stage, $grade, $field) as project
join library_project on library_project.project_id = project.project_id and library_project.library_state = 'shelf'
left join found on found.project_id = project.project_id
left join department_label on department_label.dept_id = project.lead_dept_id
order by library_project.shelf_days desc nulls last, project.project_id asc
