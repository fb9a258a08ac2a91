-- en: How many projects and how much money stand at each step of the library?
-- zh: 项目库各状态有多少项目和预算？
-- grain: one row per step, in the order of a project's life
-- needs: department, stage, grade, field
-- gives: library_state, projects, budget_total, unspent
-- mark: library_state
-- rows: projects = library_list, budget_total = library_money(amount: budget), unspent = library_money(amount: unspent)
select
    library_project.library_state,
    count(*) as projects,
    sum(project.budget_total) as budget_total,
    sum(project_state.unspent) as unspent
from chosen_projects($department, $stage, $grade, $field) as project
join library_project on library_project.project_id = project.project_id
join project_state on project_state.project_id = project.project_id
group by library_project.library_state
order by list_position(
    ['candidate', 'approved', 'active', 'suspended', 'completed', 'shelf', 'terminated'], library_project.library_state
) asc
