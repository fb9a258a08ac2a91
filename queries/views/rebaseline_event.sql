-- Everything by which a project left its first plan: a list with another end or budget than the one before, a
-- later version of a year's budget, a milestone that is now planned for another day than its first.
-- First baselines stay: the first list's end and budget, the first version of a budget, the first day.
-- grain: one row per project, kind and occasion
with listed as (
    select
        project_history.*,
        lag(plan_end) over lists as end_before,
        lag(budget_total) over lists as budget_before,
        lag(as_of_date) over lists as list_before
    from project_history
    where as_of_date <= as_of()
    window lists as (partition by project_id order by as_of_date asc, version asc)
),
editions as (
    select
        edition.project_id,
        edition.fiscal_year,
        edition.version,
        arg_min({'id': budget.source_id, 'line': budget.source_row, 'letter': budget.source_column}, budget.source_row) as cell
    from budget_edition as edition
    join budget
        on budget.project_id = edition.project_id
        and budget.fiscal_year = edition.fiscal_year
        and budget.version = edition.version
    where edition.is_first = 0
    group by edition.project_id, edition.fiscal_year, edition.version
)
select
    project_id,
    'list' as rebaseline,
    strftime(as_of_date, '%Y-%m-%d') as occasion,
    version,
    source_id,
    source_row,
    source_column,
    case when coalesce(plan_end = end_before, plan_end is null and end_before is null) then 'budget_total' else 'plan_end' end
        as column_name
from listed
where
    list_before is not null
    and (plan_end is distinct from end_before or budget_total is distinct from budget_before)
union all by name
select
    project_id,
    'edition' as rebaseline,
    fiscal_year || ' ' || version as occasion,
    null as version,
    cell.id as source_id,
    cell.line as source_row,
    cell.letter as source_column,
    'version' as column_name
from editions
union all by name
select
    project_id,
    'milestone' as rebaseline,
    milestone_no || ' ' || coalesce(milestone_name, '') as occasion,
    null as version,
    source_id,
    source_row,
    source_column,
    'current_date_plan' as column_name
from milestone
where current_date_plan <> baseline_date and coalesce(status, '') <> 'cancelled'
