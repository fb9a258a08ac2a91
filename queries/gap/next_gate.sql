-- en: How many levels is each project short of its next gate?
-- zh: 各项目距下一阶段门还差几级？
-- grain: one row per running project short of its next gate on the chosen scale, largest first
-- needs: department, stage, grade, field, scale
-- gives: project_id, project_name, stage, scale, level, level_required, levels_short, unspent, assessed_on,
--     has_evidence
-- mark: project = project_id
-- rows: unspent = project_money(running: yes, amount: unspent)
-- settings: required_trl_pilot, required_trl_incubation, required_trl_industrial, required_mrl_pilot,
--     required_mrl_incubation, required_mrl_industrial, required_cn9m_pilot, required_cn9m_incubation,
--     required_cn9m_industrial, required_cn13_pilot, required_cn13_incubation, required_cn13_industrial
with assessed as (
    select
        project.project_id,
        project.project_name,
        project.stage,
        readiness_now.scale,
        readiness_now.level,
        cast(required_level(readiness_now.scale, project.stage) as smallint) as level_required,
        project_state.unspent,
        readiness_now.assess_date as assessed_on,
        readiness_now.has_evidence
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id and project_state.is_running
    join readiness_now on readiness_now.project_id = project.project_id
    where readiness_now.scale = coalesce(list_extract($scale, 1), setting('readiness_scale'))
),
short as (
    select
        assessed.*,
        level_required - level as levels_short
    from assessed
    where level_required is not null
)
select
    project_id,
    project_name,
    stage,
    scale,
    level,
    level_required,
    levels_short,
    unspent,
    assessed_on,
    has_evidence
from short
where levels_short > 0
order by levels_short * coalesce(unspent, 0) desc, levels_short desc, project_id asc
