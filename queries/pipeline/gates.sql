-- en: What do the gates decide?
-- zh: 各阶段门的评审结论如何？
-- grain: one row per gate, in the order of the pipeline
-- needs: department, stage, grade, field
-- gives: gate, decided, gate_go, gate_conditional, gate_hold, gate_recycle, gate_kill
-- mark: gate
-- rows: decided = review_list, gate_go = review_list(decision: go),
--     gate_conditional = review_list(decision: go_conditional), gate_hold = review_list(decision: hold),
--     gate_recycle = review_list(decision: recycle), gate_kill = review_list(decision: kill)
select
    gate_decision.gate,
    count(*) as decided,
    count(*) filter (where decision = 'go') as gate_go,
    count(*) filter (where decision = 'go_conditional') as gate_conditional,
    count(*) filter (where decision = 'hold') as gate_hold,
    count(*) filter (where decision = 'recycle') as gate_recycle,
    count(*) filter (where decision = 'kill') as gate_kill
from gate_decision
join chosen_projects($department, $stage, $grade, $field) as project on project.project_id = gate_decision.project_id
where gate_decision.decision_date <= as_of()
group by gate_decision.gate
order by list_position(
    ['approve', 'mid_review', 'to_pilot', 'to_incubation', 'to_industrial', 'acceptance'], gate_decision.gate
) asc
