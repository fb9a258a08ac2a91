-- The latest assessment of a project on a scale, and how it got there.
-- `held_since`: first day of the present level. `own_pace`: levels a month between the first and the
-- latest assessment; one assessment gives no pace. `first_target`: a target that moves does not count.
-- grain: one row per project and scale
with stepped as (
    select
        readiness_trail.*,
        lag(level, 1) over (partition by project_id, scale order by assess_date asc) as level_before,
        row_number() over (partition by project_id, scale order by assess_date desc) as back
    from readiness_trail
),
history as (
    select
        project_id,
        scale,
        min(assess_date) as first_date,
        arg_min(level, assess_date) as first_level,
        arg_min(target_level, assess_date) as first_target,
        max(assess_date) filter (where level_before is distinct from level) as held_since,
        count(*) as assessments
    from stepped
    group by project_id, scale
)
select
    stepped.project_id,
    stepped.scale,
    stepped.level,
    stepped.assess_date,
    stepped.element,
    history.first_level,
    history.first_target,
    history.held_since,
    history.assessments,
    ratio(
        stepped.level - history.first_level,
        case when history.assessments > 1
            then date_diff('day', history.first_date, stepped.assess_date) * ratio(12.0, 365.25)
        end
    ) as own_pace,
    stepped.evidence_ref is not null as has_evidence,
    coalesce(stepped.independent, false) as is_independent,
    stepped.assess_date >= as_of() - to_months(cast(setting_number('readiness_max_age_months') as integer))
        as is_fresh,
    stepped.source_id,
    stepped.source_row,
    stepped.source_column
from stepped
join history on history.project_id = stepped.project_id and history.scale = stepped.scale
where stepped.back = 1
