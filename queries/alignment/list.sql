-- en: What does each running project answer to?
-- zh: 各在研项目对应什么政策与需求？
-- grain: one row per running project, those that answer to nothing first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, alignment, unspent, policy_need, market_need, strategic_bucket,
--     value_chain_step, horizon, evidence_level, supervision_grade, stage, light
-- mark: project = project_id
-- rows: unspent = aligned_list(amount: unspent)
select
    project.project_id,
    project.project_name,
    department_label.department,
    project.alignment,
    project.unspent,
    coalesce(policy.title, project.policy_ref) as policy_need,
    coalesce(market.title, project.market_ref) as market_need,
    project.strategic_bucket,
    project.value_chain_step,
    project.horizon,
    project.evidence_level,
    project.supervision_grade,
    project.stage,
    project.light
from aligned_projects($department, $stage, $grade, $field) as project
left join department_label on department_label.dept_id = project.lead_dept_id
left join demand as policy on policy.demand_id = project.policy_ref
left join demand as market on market.demand_id = project.market_ref
order by
    list_position(['orphan', 'market_only', 'policy_only', 'both'], project.alignment) asc,
    project.unspent desc nulls last,
    project.project_id asc
