-- Everything the organisation claims, on one ladder of evidence.
-- `is_proven`: documented or independently verified.
-- grain: one row per claim
with everything as (
    select * from claim_breakthrough
    union all by name select * from claim_readiness
    union all by name select * from claim_output
    union all by name select * from claim_points
    union all by name select * from claim_forecast
    union all by name select * from claim_benefit
)
select
    everything.* exclude (dept_id),
    is_documented(everything.evidence_level) as is_proven,
    coalesce(project.lead_dept_id, everything.dept_id) as dept_id,
    project.project_name,
    project.stage,
    project.supervision_grade,
    project.tech_field
from everything
left join project on project.project_id = everything.project_id
