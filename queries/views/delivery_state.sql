-- How old the latest delivery of each list is that a review needs from a department, against the
-- shortest review rhythm of its running projects. Never delivered: no date, no age, no state. Date and state
-- are told of every department; how much was delivered is counted at its place.
-- grain: one row per department with running projects and list
with fleet as (
    select lead_dept_id as dept_id, min(review_days(supervision_grade)) as rhythm_days
    from project
    where is_running(status)
    group by lead_dept_id
),
needed as (
    select unnest([
        'project', 'milestone', 'readiness', 'indicator', 'budget', 'spend', 'output', 'points'
    ]) as table_name
),
brought as (
    select
        record_source.table_name,
        record_source.dept_id,
        max(coalesce(source.as_of, cast(source.delivered_at as date))) as latest
    from record_source
    join source on source.source_id = record_source.source_id
    group by record_source.table_name, record_source.dept_id
),
counted as (
    select
        table_name,
        place as dept_id,
        sum(records) as records,
        count(distinct source_id) as deliveries
    from record_source
    group by table_name, place
)
select
    fleet.dept_id,
    needed.table_name,
    brought.latest,
    case when counted.dept_id is not null then counted.records when brought.dept_id is null then 0 end as records,
    case when counted.dept_id is not null then counted.deliveries when brought.dept_id is null then 0 end as deliveries,
    case when brought.latest is not null then greatest(0, date_diff('day', brought.latest, as_of())) end as age_days,
    fleet.rhythm_days,
    case
        when brought.latest is null then 'never'
        when fleet.rhythm_days is null then 'no_rhythm'
        when age_days <= fleet.rhythm_days then 'current'
        when age_days <= fleet.rhythm_days * setting_number('staleness_factor') then 'due'
        else 'stale'
    end as delivery_state
from fleet
cross join needed
left join brought
    on brought.dept_id = fleet.dept_id
    and brought.table_name = needed.table_name
left join counted
    on counted.dept_id = fleet.dept_id
    and counted.table_name = needed.table_name
