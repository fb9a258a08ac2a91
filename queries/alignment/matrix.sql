-- en: Which money answers to a policy, a market need, both or neither?
-- zh: 经费对应政策、市场、两者兼有还是两者皆无？
-- grain: one row per cell of policy and market
-- needs: department, stage, grade, field
-- gives: alignment, projects, project_share, unspent, money_share, projects_documented, covered, total
-- mark: alignment
-- rows: projects = aligned_list(amount: project), unspent = aligned_list(amount: unspent),
--     projects_documented = aligned_list(amount: documented)
with cell as (
    select
        alignment,
        count(*) as projects,
        sum(unspent) as unspent,
        count(*) filter (where is_documented(evidence_level)) as projects_documented,
        count(unspent) as covered
    from aligned_projects($department, $stage, $grade, $field)
    where alignment is not null
    group by alignment
)
select
    alignment,
    projects,
    ratio(projects, sum(projects) over ()) as project_share,
    unspent,
    ratio(unspent, sum(unspent) over ()) as money_share,
    projects_documented,
    covered,
    projects as total
from cell
order by list_position(['both', 'policy_only', 'market_only', 'orphan'], alignment) asc
