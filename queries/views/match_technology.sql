-- What can be offered: a project with patents, processes, products or know-how in force, or such an
-- output without a project. `match_text` is what it is matched by.
-- grain: one row per technology
with owned as (
    select *
    from output
    where
        kind not in ('paper', 'standard', 'award')
        and status is distinct from 'lapsed'
),
deal as (
    select coalesce(project_id, output_ref) as technology_id, count(*) as contracts
    from transfer_deal
    group by coalesce(project_id, output_ref)
),
offer as (
    select
        coalesce(project.project_id, owned.output_id) as technology_id,
        any_value(coalesce(project.project_name, owned.output_name)) as technology_name,
        any_value(project.project_id) as project_id,
        any_value(coalesce(project.lead_dept_id, owned.dept_id)) as dept_id,
        any_value(project.tech_field) as tech_field,
        any_value(project.stage) as stage,
        any_value(project.supervision_grade) as supervision_grade,
        any_value(project.trl_current) as trl_reported,
        any_value(project.policy_ref) as policy_ref,
        any_value(project.market_ref) as market_ref,
        bool_or(is_running(project.status) and (project.policy_ref is not null or project.market_ref is not null))
            as is_answering,
        count(*) as outputs_owned,
        count(*) filter (where owned.status = 'granted') as outputs_granted,
        any_value(project.project_name) as project_name,
        any_value(project.description) as description,
        string_agg(distinct owned.output_name, ' ' order by owned.output_name) as output_names,
        min({'id': owned.source_id, 'line': owned.source_row, 'letter': owned.source_column}) as first
    from owned
    left join project on project.project_id = owned.project_id
    group by coalesce(project.project_id, owned.output_id)
)
select
    offer.* exclude (trl_reported, project_name, description, output_names, first),
    coalesce(readiness_now.level, offer.trl_reported) as level_now,
    coalesce(deal.contracts, 0) as contracts,
    concat_ws(' ', offer.project_name, offer.description, offer.output_names) as match_text,
    offer.first.id as source_id,
    offer.first.line as source_row,
    offer.first.letter as source_column
from offer
left join readiness_now on readiness_now.project_id = offer.project_id and readiness_now.scale = 'TRL'
left join deal on deal.technology_id = offer.technology_id
