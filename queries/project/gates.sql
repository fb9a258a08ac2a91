-- en: What did the reviews decide?
-- zh: 历次评审结论与要求是什么？
-- grain: one row per gate decision, the latest first
-- needs: project
-- gives: project_id, gate, decision_date, decision, from_stage, to_stage, score, conditions, decided_by
-- mark: project = project_id
select
    project_id,
    gate,
    decision_date,
    decision,
    from_stage,
    to_stage,
    score,
    conditions,
    case when viewer_may('people') then decided_by end as decided_by
from gate_decision
where decision_date <= as_of() and picked($project, project_id)
order by project_id asc, decision_date desc, gate asc
