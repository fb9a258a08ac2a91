-- Projects between laboratory and industry (the TRL band of the settings), and whether they stand
-- still: at one level for longer than the chosen percentile of the organisation's own finished stays
-- in the band. Too few finished stays give no threshold, and nothing counts as stuck.
-- grain: one row per running project in the band
with stays as (
    select
        project_id,
        level,
        assess_date,
        lead(assess_date, 1) over (partition by project_id order by assess_date asc) as left_on
    from (
        select
            readiness_trail.*,
            lag(level, 1) over (partition by project_id order by assess_date asc) as level_before
        from readiness_trail
        where scale = 'TRL'
    ) as step
    where level_before is distinct from level
),
threshold as (
    select
        quantile_cont(
            date_diff('day', assess_date, left_on),
            coalesce(setting_number('dwell_percentile'), 0.75)
        ) as days,
        count(*) as stays
    from stays
    where
        left_on is not null
        and level between setting_number('valley_trl_low') and setting_number('valley_trl_high')
)
select
    project_state.project_id,
    project_state.dept_id,
    readiness_now.level,
    project_state.unspent,
    project_state.budget,
    date_diff('day', readiness_now.held_since, as_of()) as days_held,
    case when threshold.stays >= setting_number('small_n') then threshold.days end as days_long,
    coalesce(days_held > days_long, false) as is_stuck,
    readiness_now.source_id,
    readiness_now.source_row,
    readiness_now.source_column
from project_state
join readiness_now on readiness_now.project_id = project_state.project_id and readiness_now.scale = 'TRL'
cross join threshold
where
    project_state.is_running
    and readiness_now.level between setting_number('valley_trl_low') and setting_number('valley_trl_high')
