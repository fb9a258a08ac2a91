-- Stays of projects in the four stages of the pipeline: from the review or the list entry that led
-- into the stage to the one that led out of it. What the list says counts where no review says it.
-- `stay_end`: moved (on to a later stage), returned (to an earlier one), accepted, stopped, or open. A
-- project that ended without a date is left out: nobody knows how long it stayed.
-- `source_*` is the cell that says how the stay ended, `entry_*` the one that says how it began.
-- grain: one row per project and unbroken stay in a stage
with said as (
    select
        project_id,
        decision_date as day,
        case
            when decision = 'kill' then 'closed'
            else coalesce(to_stage, case gate
                when 'approve' then 'research'
                when 'to_pilot' then 'pilot'
                when 'to_incubation' then 'incubation'
                when 'to_industrial' then 'industrialization'
                when 'acceptance' then 'closed'
            end)
        end as stage,
        source_id,
        source_row,
        source_column,
        'decision' as column_name
    from gate_decision
    where decision = 'kill' or (decision in ('go', 'go_conditional') and gate <> 'mid_review')
    union all
    select
        project_id,
        case when is_running(status) then stage_entered else coalesce(actual_end, stage_entered) end,
        case when status in ('completed', 'terminated', 'archived') then 'closed' else stage end,
        source_id,
        source_row,
        source_column,
        'stage_entered'
    from project
),
step as (
    select
        said.*,
        lag(stage, 1) over in_time as stage_before
    from said
    where day <= as_of() and stage is not null
    window in_time as (partition by project_id order by day asc, stage_order(stage) asc)
),
stay as (
    select
        project_id,
        stage,
        day as entered_on,
        lead(day, 1) over in_time as left_on,
        lead(stage, 1) over in_time as to_stage,
        coalesce(lag(stage, 1) over in_time, 'idea') = 'idea' as is_first,
        {id: source_id, row: source_row, col: source_column, name: column_name} as entry,
        coalesce(lead(entry, 1) over in_time, entry) as ending
    from step
    where stage_before is distinct from stage
    window in_time as (partition by project_id order by day asc, stage_order(stage) asc)
),
ended as (
    select
        stay.*,
        case
            when stay.to_stage is null then case when is_running(project.status) then 'open' end
            when stay.to_stage = 'closed' then
                case when project.status = 'terminated' then 'stopped' else 'accepted' end
            when stage_order(stay.to_stage) > stage_order(stay.stage) then 'moved'
            else 'returned'
        end as stay_end
    from stay
    join project on project.project_id = stay.project_id
    where stay.stage in ('research', 'pilot', 'incubation', 'industrialization')
)
select
    project_id,
    stage,
    entered_on,
    left_on,
    to_stage,
    stay_end,
    is_first,
    date_diff('day', entered_on, coalesce(left_on, as_of())) as stay_days,
    cast(fiscal_year_of(entered_on) as varchar) as cohort,
    case
        when left_on between fiscal_year_start(fiscal_year_of(as_of())) and as_of() then 'this_year'
        when left_on between fiscal_year_start(fiscal_year_of(as_of())) - interval 1 year
            and as_of() - interval 1 year
            then 'last_year'
    end as span,
    ending.id as source_id,
    ending.row as source_row,
    ending.col as source_column,
    ending.name as column_name,
    entry.id as entry_id,
    entry.row as entry_row,
    entry.col as entry_col,
    entry.name as entry_name
from ended
where stay_end is not null
