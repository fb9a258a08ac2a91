-- Where every project stands in the library. On the shelf lies what was accepted before industry and
-- that no transfer contract took up since.
-- `state_since` is null where no date says it.
-- grain: one row per project on the list whose status is known
with taken as (
    select
        project_id,
        min(sign_date) as taken_on
    from project_contract
    where project_id is not null and coalesce(sign_date <= as_of(), true)
    group by project_id
),
last_stay as (
    select
        project_id,
        arg_max(stage, entered_on) as last_stage
    from stage_stay
    group by project_id
),
known as (
    select
        project.*,
        library_step(project.status) as step,
        last_stay.last_stage,
        taken.project_id is not null as is_taken,
        coalesce(project.actual_end, project.stage_entered) as ended_on
    from project
    left join last_stay on last_stay.project_id = project.project_id
    left join taken on taken.project_id = project.project_id
),
placed as (
    select
        known.*,
        case
            when step = 'completed' and not is_taken and coalesce(last_stage, '') <> 'industrialization' then 'shelf'
            else step
        end as library_state
    from known
    where step is not null
)
select
    project_id,
    lead_dept_id as dept_id,
    library_state,
    last_stage,
    case
        when library_state in ('completed', 'shelf', 'terminated') then ended_on
        when library_state = 'active' then plan_start
        when library_state in ('candidate', 'approved') then stage_entered
    end as state_since,
    case when library_state = 'shelf' then date_diff('day', ended_on, as_of()) end as shelf_days,
    source_id,
    source_row,
    source_column
from placed
