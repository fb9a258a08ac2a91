-- What was earned when, as a share of the project: milestones that are done with evidence, by weight.
-- Cancelled milestones are left out of the weights. A project without weighted milestones earns its
-- reported progress on the day of the report.
-- grain: one row per project and month
with weighted as (
    select
        milestone.project_id,
        milestone.weight_pct,
        milestone.status,
        milestone.evidence_ref,
        cast(date_trunc('month', coalesce(milestone.actual_date, project.as_of_date)) as date) as month,
        sum(milestone.weight_pct) over (partition by milestone.project_id) as weight
    from milestone
    join project on project.project_id = milestone.project_id
    where milestone.weight_pct > 0 and coalesce(milestone.status, '') <> 'cancelled'
),
earned as (
    select
        project_id,
        month,
        sum(weight_pct / weight) as earned_share
    from weighted
    where status = 'done' and trim(coalesce(evidence_ref, '')) <> ''
    group by project_id, month
    union all
    select
        project.project_id,
        cast(date_trunc('month', project.as_of_date) as date) as month,
        project.progress_pct / 100.0 as earned_share
    from project
    join burn_account on burn_account.project_id = project.project_id
    where burn_account.basis = 'progress'
)
select
    earned.project_id,
    earned.month,
    earned.earned_share,
    earned.earned_share * burn_account.bac as earned
from earned
join burn_account on burn_account.project_id = earned.project_id
