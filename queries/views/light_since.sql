-- Since which list the two opinions of a project have not changed.
-- grain: one row per project
with told as (
    select
        project.project_id,
        history.as_of_date,
        coalesce(history.rag_reported, '') = coalesce(project.rag_reported, '') as same_reported,
        coalesce(history.rag_assured, '') = coalesce(project.rag_assured, '') as same_assured
    from project
    join project_history as history
        on history.project_id = project.project_id and history.as_of_date <= project.as_of_date
),
turned as (
    select
        project_id,
        max(as_of_date) filter (where not same_reported) as reported_turned,
        max(as_of_date) filter (where not same_assured) as assured_turned
    from told
    group by project_id
),
since as (
    select
        told.project_id,
        min(told.as_of_date) filter (where reported_turned is null or as_of_date > reported_turned) as reported,
        min(told.as_of_date) filter (where assured_turned is null or as_of_date > assured_turned) as assured
    from told
    join turned on turned.project_id = told.project_id
    group by told.project_id
)
select
    project.project_id,
    case when project.rag_reported is not null then since.reported end as reported_since,
    case when project.rag_assured is not null then since.assured end as assured_since
from project
left join since on since.project_id = project.project_id
