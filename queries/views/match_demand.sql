-- What markets, plants and supply security ask for; policies ask for no technology. `is_current`: not
-- past its date. `demand_field`: the field of more than half of the projects that name the demand,
-- since a demand names none itself.
-- grain: one row per demand
with answering as (
    select
        demand.demand_id,
        project.project_id,
        project.tech_field,
        coalesce(is_running(project.status), false) as is_running
    from demand
    join project_demand on project_demand.demand_id = demand.demand_id
    join project on project.project_id = project_demand.project_id
),
field as (
    select demand_id, arg_max(tech_field, projects) as demand_field
    from (
        select
            demand_id,
            tech_field,
            count(*) as projects,
            sum(count(*)) over (partition by demand_id) as named_by
        from answering
        where tech_field is not null
        group by demand_id, tech_field
    )
    where projects * 2 > named_by
    group by demand_id
),
answered as (
    select demand_id, count(*) filter (where is_running) as projects_answering
    from answering
    group by demand_id
)
select
    demand.demand_id,
    demand.title as demand_title,
    demand.kind as demand_kind,
    demand.issuer,
    demand.importance,
    cast(demand.market_size as double) as market_size,
    demand.deadline,
    field.demand_field,
    coalesce(answered.projects_answering, 0) as projects_answering,
    demand.deadline is null or demand.deadline >= as_of() as is_current,
    demand.source_id,
    demand.source_row,
    demand.source_column
from demand
left join field on field.demand_id = demand.demand_id
left join answered on answered.demand_id = demand.demand_id
where demand.kind <> 'policy'
