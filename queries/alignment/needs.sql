-- en: Which market and production needs are answered, and which are left without a project?
-- zh: 哪些市场与生产需求已有项目，哪些无人承接？
-- grain: one row per market or production need, what is not answered first
-- needs: department, stage, grade, field
-- gives: demand_id, title, kind, issuer, importance, market_size, deadline, demand_state, projects, projects_at_risk, unspent
-- mark: demand = demand_id
-- rows: projects = aligned_list(amount: project), projects_at_risk = aligned_list(amount: at_risk), unspent = aligned_list(amount: unspent)
select
    demand_id,
    title,
    kind,
    issuer,
    importance,
    market_size,
    deadline,
    demand_state,
    projects,
    projects_at_risk,
    unspent
from answered_demands($department, $stage, $grade, $field)
where kind in ('market', 'production')
order by
    list_position(['none', 'late', 'answered', 'past'], demand_state) asc,
    market_size desc nulls last,
    importance desc nulls last,
    demand_id asc
