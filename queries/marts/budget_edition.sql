-- Every version of an account's budget for a year, in the order in which they were made.
-- An account is a project, or a department's own budget ('@' and the department).
-- Versions: those named as a first approval come first, then by length and name (adj-2 before adj-10).
-- grain: one row per account, fiscal year and version
with edition as (
    select
        coalesce(project_id, '@' || coalesce(dept_id, '')) as account,
        project_id,
        max(dept_id) as dept_id,
        fiscal_year,
        version,
        case
            when lower(version) in ('original', 'adopted', 'approved', 'initial', 'baseline') then 0
            when version in ('原始', '年初', '批复', '初始', '年初预算', '批复预算') then 0
            else 1
        end as changed
    from budget
    group by coalesce(project_id, '@' || coalesce(dept_id, '')), project_id, fiscal_year, version
),
placed as (
    select
        edition.*,
        row_number() over (
            partition by account, fiscal_year
            order by changed asc, length(version) asc, version asc
        ) as place,
        count(*) over (partition by account, fiscal_year) as places
    from edition
)
select
    account,
    project_id,
    dept_id,
    fiscal_year,
    version,
    case when place = 1 then 1 else 0 end as is_first,
    case when place = places then 1 else 0 end as is_current
from placed
