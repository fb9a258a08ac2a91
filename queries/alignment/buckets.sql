-- en: Does each strategic direction get the share of money it was meant to get?
-- zh: 各战略方向的经费占比与计划是否一致？
-- grain: one row per strategic direction with money, projects or a planned share
-- needs: department, stage, grade, field
-- gives: strategic_bucket, projects, unspent, money_share, planned_share, share_gap, covered, total
-- mark: bucket = strategic_bucket
-- rows: projects = aligned_list(amount: project), unspent = aligned_list(amount: unspent)
with project as (
    select * from aligned_projects($department, $stage, $grade, $field)
),
actual as (
    select
        strategic_bucket,
        count(*) as projects,
        sum(unspent) as unspent
    from project
    where strategic_bucket is not null
    group by strategic_bucket
),
known as (
    select
        count(*) filter (where strategic_bucket is not null and unspent is not null) as covered,
        count(*) as total
    from project
),
compared as (
    select
        coalesce(actual.strategic_bucket, bucket_plan.bucket) as strategic_bucket,
        coalesce(actual.projects, 0) as projects,
        case when actual.projects is null then 0 else actual.unspent end as unspent,
        ratio(
            case when actual.projects is null then 0 else actual.unspent end, sum(actual.unspent) over ()
        ) as money_share,
        bucket_plan.planned_share
    from actual
    full outer join bucket_plan on bucket_plan.bucket = actual.strategic_bucket
)
select
    strategic_bucket,
    projects,
    unspent,
    money_share,
    planned_share,
    100 * (money_share - planned_share) as share_gap,
    case when row_number() over largest_first = 1 then known.covered else 0 end as covered,
    case when row_number() over largest_first = 1 then known.total else 0 end as total
from compared
cross join known
window largest_first as (order by unspent desc nulls last, strategic_bucket asc)
order by unspent desc nulls last, strategic_bucket asc
