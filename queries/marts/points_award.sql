-- Awards and deductions, each with its year, quarter and the project that earned it. A row without a
-- state is a list of what was awarded, so it counts as approved.
-- grain: one row per row of points
with claim as (
    select project_id as ref, project_id from project
    union
    select output_id as ref, project_id from output where project_id is not null
),
ref_project as (
    select ref, project_id from claim
    union
    select transfer_contract.contract_id as ref, claim.project_id
    from transfer_contract
    join claim on claim.ref = transfer_contract.output_ref
),
one_project as (
    select ref, min(project_id) as project_id from ref_project group by ref
)
select
    points.dept_id,
    points.person_id,
    points.person_name,
    points.period,
    cast(substring(points.period, 1, 4) as smallint) as year,
    case
        when points.period like '____-Q_' then points.period
        when points.period like '____-__' then concat(
            substring(points.period, 1, 5), 'Q',
            cast(ceil(cast(substring(points.period, 6, 2) as double) * 4 / 12) as integer)
        )
    end as quarter,
    points.pillar,
    points.rule_code,
    points.ref,
    points.base_points,
    points.role_coef,
    points.share,
    cast(points.points as double) as points,
    coalesce(points.state, 'approved') as state,
    case
        when coalesce(points.state, 'approved') = 'approved' then 'counted'
        when points.state in ('claimed', 'appealed') then 'waiting'
        else 'rejected'
    end as standing,
    points.evidence_ref,
    case
        when points.points <= 0 then 'none'
        when trim(coalesce(points.evidence_ref, '')) = '' then 'missing'
        else 'given'
    end as evidence,
    one_project.project_id,
    project.stage,
    project.supervision_grade,
    project.tech_field,
    points.source_id,
    points.source_row,
    points.source_column
from points
left join one_project on one_project.ref = points.ref
left join project on project.project_id = one_project.project_id
