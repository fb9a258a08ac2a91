-- Candidates and running projects with money still to come, and how well each meets six criteria, from
-- 0 to 100. What the data does not say is unknown (null) and never zero; a project that names no policy
-- or need scores 0 for it, unless nobody names any.
-- grain: one row per candidate or running project whose cost to go is known and above zero
with reference as (
    select count(policy_ref) > 0 as policies_named, count(market_ref) > 0 as needs_named from project
),
pool as (
    select
        project.*,
        case when project_state.is_running then 'running' else 'candidate' end as pool,
        project_state.light_computed,
        project_state.unspent,
        project_value.cost_to_go,
        project_value.expected_value,
        ratio(project_value.expected_value, project_value.cost_to_go) as productivity,
        coalesce(readiness_now.level, nullif(project.trl_current, 0)) as trl
    from project
    join project_state on project_state.project_id = project.project_id
    join project_value on project_value.project_id = project.project_id
    left join readiness_now
        on readiness_now.project_id = project.project_id and readiness_now.scale = 'TRL'
    where
        (project_state.is_running or project.status in ('proposed', 'pre_approved'))
        and project_value.cost_to_go > 0
)
select
    pool.project_id,
    pool.project_name,
    pool.lead_dept_id as dept_id,
    pool.pool,
    pool.cost_to_go,
    pool.unspent,
    pool.expected_value,
    pool.productivity,
    case when pool.policy_ref is not null then 20.0 * policy.importance
        when reference.policies_named then 0.0 end as policy_points,
    case when pool.market_ref is not null then 20.0 * market.importance
        when reference.needs_named then 0.0 end as market_points,
    100 * list_avg([pool.p_technical, pool.p_commercial, ratio(cast(pool.trl as double), 9)]) as feasibility_points,
    case when pool.expected_value is not null then
        100 * percent_rank() over (partition by pool.expected_value is null order by pool.expected_value)
    end as value_points,
    case pool.self_reliance
        when 'import_gap' then 100.0
        when 'domestic_alternative' then setting_number('choice_reliance_middle')
        when 'self_controlled' then 0.0
        when 'n/a' then 0.0
    end as reliance_points,
    case pool.light_computed
        when 'ok' then 100.0 when 'watch' then setting_number('choice_risk_middle') when 'risk' then 0.0
    end as risk_points,
    [policy_points, market_points, feasibility_points, value_points, reliance_points, risk_points] as criteria
from pool
cross join reference
left join demand as policy on policy.demand_id = pool.policy_ref
left join demand as market on market.demand_id = pool.market_ref
