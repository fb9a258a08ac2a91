-- en: What needs attention first?
-- zh: 当前最需要关注哪些事项？
-- grain: one row per concern, the worst of each kind first
-- needs: department, stage, grade, field
-- gives: rank, concern, light, project_id, project_name, dept_id, department, page, subject, reason, stake, severity_score, concern_days, concern_share, cases, alike,
--     concerns, concerns_red
-- mark: project = project_id
with warning as (
    select * from warning_project
    union all by name select * from warning_gate
    union all by name select * from warning_milestone
    union all by name select * from warning_runway
    union all by name select * from warning_rush
    union all by name select * from warning_pilot
    union all by name select * from warning_yield
    union all by name select * from warning_fee
    union all by name select * from warning_forecast
    union all by name select * from warning_demand
    union all by name select * from warning_points
    union all by name select * from warning_department
),
chosen as (
    select warning.*, project.project_name
    from warning
    left join chosen_projects($department, $stage, $grade, $field) as project
        on project.project_id = warning.project_id
    where
        project.project_id is not null
        or (
            warning.project_id is null
            and within($department, warning.dept_id)
            and len($stage) + len($grade) + len($field) = 0
        )
),
scored as (
    select
        chosen.*,
        coalesce(stake * urgency * depth, 0) as severity_score,
        count(*) over of_kind - 1 as alike,
        count(*) over () as concerns,
        count(*) filter (where light = 'risk') over () as concerns_red,
        row_number() over (
            partition by concern order by stake * urgency * depth desc nulls last, project_id asc, dept_id asc
        ) as place
    from chosen
    window of_kind as (partition by concern)
)
select
    row_number() over worst_first as rank,
    scored.concern,
    scored.light,
    scored.project_id,
    scored.project_name,
    scored.dept_id,
    department_label.department,
    case scored.concern
        when 'demand_unserved' then 'alignment'
        when 'points_unproven' then 'points'
        when 'list_stale' then 'quality'
        else 'portfolio'
    end as page,
    scored.subject,
    scored.reason,
    scored.stake,
    scored.severity_score,
    scored.days as concern_days,
    scored.share as concern_share,
    scored.cases,
    scored.alike,
    scored.concerns,
    scored.concerns_red
from scored
left join department_label on department_label.dept_id = scored.dept_id
window worst_first as (
    order by
        least(place, 2) asc, scored.severity_score desc, scored.concern asc,
        scored.project_id asc, scored.dept_id asc, scored.subject asc
)
order by rank asc
limit 60
