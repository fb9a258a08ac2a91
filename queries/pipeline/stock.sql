-- en: How many projects and how much money stand in each stage, and how fast does it clear?
-- zh: 各阶段有多少在研项目和经费，按近一年的速度需要多久消化？
-- grain: one row per stage of the pipeline
-- needs: department, stage, grade, field
-- gives: stage, projects, wip_limit, is_over_limit, budget_total, unspent, left_in_year, clear_months
-- mark: stage = stage
-- rows: projects = project_list(running: yes), budget_total = project_money(running: yes, amount: budget),
--     unspent = project_money(running: yes, amount: unspent), left_in_year = flow_list(recent: yes, leaving: yes)
-- settings: wip_limit_research, wip_limit_pilot, wip_limit_incubation, wip_limit_industrialization
with stages as (
    select unnest(['research', 'pilot', 'incubation', 'industrialization']) as stage
),
stock as (
    select
        project.stage,
        count(*) as projects,
        sum(project.budget_total) as budget_total,
        sum(project_state.unspent) as unspent
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id and project_state.is_running
    group by project.stage
),
outflow as (
    select stage_flow.from_stage as stage, count(*) as left_in_year
    from stage_flow
    join chosen_projects($department, [], $grade, $field) as project on project.project_id = stage_flow.project_id
    where stage_flow.passed_on > as_of() - interval 1 year and stage_flow.from_stage <> 'idea'
    group by stage_flow.from_stage
)
select
    stages.stage,
    coalesce(stock.projects, 0) as projects,
    nullif(setting_number('wip_limit_' || stages.stage), 0) as wip_limit,
    coalesce(stock.projects > wip_limit, false) as is_over_limit,
    stock.budget_total,
    stock.unspent,
    coalesce(outflow.left_in_year, 0) as left_in_year,
    12 * ratio(cast(stock.projects as double), outflow.left_in_year) as clear_months
from stages
left join stock on stock.stage = stages.stage
left join outflow on outflow.stage = stages.stage
where picked($stage, stages.stage) and (stock.projects is not null or outflow.left_in_year is not null)
order by stage_order(stages.stage) asc
