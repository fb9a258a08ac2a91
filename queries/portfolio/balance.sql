-- en: Is the mix of fields, stages, origins, self-reliance and horizons right?
-- zh: 领域、阶段、级别、自主可控与远近期的结构是否合理？
-- grain: one row per cut of the portfolio and part of it
-- needs: department, stage, grade, field
-- gives: dimension, slice, projects, project_share, unspent, money_share, covered, total
-- mark: dimension = dimension, slice = slice
-- rows: projects = project_list(running: yes), unspent = project_money(running: yes, amount: unspent)
with part as (
    select
        project_slice.dimension,
        project_slice.slice,
        count(*) as projects,
        sum(project_state.unspent) as unspent
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id
    join project_slice on project_slice.project_id = project.project_id
    where project_state.is_running and project_slice.slice is not null
    group by project_slice.dimension, project_slice.slice
),
running as (
    select count(project_state.unspent) as covered, count(*) as total
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id
    where project_state.is_running
)
select
    part.dimension,
    part.slice,
    part.projects,
    ratio(part.projects, sum(part.projects) over of_cut) as project_share,
    part.unspent,
    ratio(part.unspent, sum(part.unspent) over of_cut) as money_share,
    case when row_number() over () = 1 then running.covered else 0 end as covered,
    case when row_number() over () = 1 then running.total else 0 end as total
from part
cross join running
window of_cut as (partition by part.dimension)
order by
    list_position(['stage', 'horizon', 'project_level', 'self_reliance', 'tech_field'], part.dimension) asc,
    case when part.dimension = 'stage' then stage_order(part.slice) end asc,
    part.unspent desc nulls last,
    part.slice asc
