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
),
ordered as (
    select
        part.*,
        row_number() over (
            order by
                list_position(['stage', 'horizon', 'project_level', 'self_reliance', 'tech_field'], dimension) asc,
                case when dimension = 'stage' then stage_order(slice) end asc,
                unspent desc nulls last,
                slice asc
        ) as place
    from part
)
select
    ordered.dimension,
    ordered.slice,
    ordered.projects,
    ratio(ordered.projects, sum(ordered.projects) over of_cut) as project_share,
    ordered.unspent,
    ratio(ordered.unspent, sum(ordered.unspent) over of_cut) as money_share,
    case when ordered.place = 1 then running.covered else 0 end as covered,
    case when ordered.place = 1 then running.total else 0 end as total
from ordered
cross join running
window of_cut as (partition by ordered.dimension)
order by ordered.place asc
