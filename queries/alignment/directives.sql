-- en: Is each policy directive answered, with how much money, and in time?
-- zh: 各项政策要求是否有项目落实，投入多少、能否按期？
-- grain: one row per policy or supply security item, what is not answered first
-- needs: department, stage, grade, field
-- gives: demand_id, title, kind, issuer, importance, deadline, demand_state, projects, projects_at_risk, unspent
-- mark: demand = demand_id
-- rows: projects = aligned_list(amount: project), projects_at_risk = aligned_list(amount: at_risk), unspent = aligned_list(amount: unspent)
select
    demand_id,
    title,
    kind,
    issuer,
    importance,
    deadline,
    demand_state,
    projects,
    projects_at_risk,
    unspent
from answered_demands($department, $stage, $grade, $field)
where kind in ('policy', 'security')
order by
    list_position(['none', 'late', 'answered', 'past'], demand_state) asc,
    unspent desc nulls last,
    projects desc,
    importance desc nulls last,
    demand_id asc
