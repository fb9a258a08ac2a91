-- en: How mature is it, from start to target?
-- zh: 立项时多成熟，现在多成熟，目标是几级？
-- grain: one row per project and scale with a level
-- needs: project
-- gives: project_id, scale, level_start, level, level_target, level_required, assessed_on, has_evidence,
--     is_independent, is_fresh
-- mark: project = project_id, scale
-- settings: required_trl_pilot, required_trl_incubation, required_trl_industrial, required_mrl_pilot,
--     required_mrl_incubation, required_mrl_industrial, required_cn9m_pilot, required_cn9m_incubation,
--     required_cn9m_industrial, required_cn13_pilot, required_cn13_incubation, required_cn13_industrial
with listed as (
    select
        project_id,
        unnest([
            {scale: 'TRL', level_start: trl_start, level: trl_current, level_target: trl_target},
            {scale: 'MRL', level_start: null, level: mrl_current, level_target: mrl_target},
            {scale: 'CRL', level_start: null, level: crl_current, level_target: null}
        ], recursive := true)
    from project
    where picked($project, project_id)
),
target as (
    select project_id, scale, arg_max(target_level, assess_date) as level
    from readiness_trail
    where target_level > 0 and picked($project, project_id)
    group by project_id, scale
),
known as (
    select
        coalesce(assessed.project_id, listed.project_id) as project_id,
        coalesce(assessed.scale, listed.scale) as scale,
        coalesce(nullif(listed.level_start, 0), assessed.first_level) as level_start,
        coalesce(assessed.level, nullif(listed.level, 0)) as level,
        nullif(listed.level_target, 0) as listed_target,
        assessed.assess_date as assessed_on,
        assessed.has_evidence,
        assessed.is_independent,
        assessed.is_fresh
    from listed
    full join (select * from readiness_now where picked($project, project_id)) as assessed
        on assessed.project_id = listed.project_id and assessed.scale = listed.scale
)
select
    known.project_id,
    known.scale,
    known.level_start,
    known.level,
    coalesce(known.listed_target, target.level) as level_target,
    case when coalesce(is_running(project.status), false) and known.scale <> 'CRL'
        then cast(required_level(known.scale, project.stage) as smallint) end as level_required,
    known.assessed_on,
    known.has_evidence,
    known.is_independent,
    known.is_fresh
from known
join project on project.project_id = known.project_id
left join target on target.project_id = known.project_id and target.scale = known.scale
where known.level is not null
order by
    known.project_id asc,
    list_position(['TRL', 'MRL', 'CRL'], known.scale) asc nulls last,
    known.scale asc
