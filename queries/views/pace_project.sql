-- How fast a project must still mature to reach its first target by its planned end, and how fast it has.
-- grain: one row per running project and scale with a target above the present level
select
    project_state.project_id,
    readiness_now.scale,
    readiness_now.level,
    readiness_now.first_target,
    readiness_now.assessments,
    readiness_now.own_pace,
    date_diff('day', as_of(), project_state.first_end) * ratio(12.0, 365.25) as months_left,
    case
        when months_left > 0
            then ratio(cast(readiness_now.first_target - readiness_now.level as double), months_left)
    end as required_pace,
    case
        when months_left <= 0 then 'overdue'
        when readiness_now.own_pace is null then 'no_evidence'
        when readiness_now.own_pace >= required_pace then 'fast_enough'
        else 'too_slow'
    end as pace_state,
    readiness_now.source_id,
    readiness_now.source_row,
    readiness_now.source_column
from project_state
join readiness_now on readiness_now.project_id = project_state.project_id
where project_state.is_running and readiness_now.first_target > readiness_now.level
