-- en: What entered, moved on and left in the year?
-- zh: 年度内各阶段流入、转段和流出情况如何？
-- grain: one row per way between two stages, or out of the pipeline
-- needs: department, stage, grade, field, flow_year
-- gives: from_stage, flow_to, moves, money_moved
-- mark: from_stage, flow_to
-- rows: moves = flow_list, money_moved = flow_money
select
    stage_flow.from_stage,
    stage_flow.flow_to,
    count(*) as moves,
    sum(project.budget_total) as money_moved
from stage_flow
join chosen_projects($department, [], $grade, $field) as project on project.project_id = stage_flow.project_id
where picked($flow_year, stage_flow.flow_year) and picked($stage, stage_flow.from_stage)
group by stage_flow.from_stage, stage_flow.flow_to
order by stage_order(stage_flow.from_stage) asc, stage_order(stage_flow.flow_to) asc nulls last, stage_flow.flow_to asc
