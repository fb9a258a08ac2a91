-- The share of the money that each strategic direction is meant to get, as typed in the settings:
-- names with percentages. A plan that names none of the directions in use is of another organisation.
-- grain: one row per direction with a planned share
with typed as (
    select unnest(regexp_split_to_array(setting('bucket_plan'), '[;；、]')) as part
),
planned as (
    select
        regexp_extract(part, '^\s*(.*?)[\s:：=]*([0-9]+(\.[0-9]+)?)\s*%?\s*$', 1) as bucket,
        ratio(try_cast(regexp_extract(part, '([0-9]+(\.[0-9]+)?)\s*%?\s*$', 1) as double), 100) as planned_share
    from typed
)
select bucket, sum(planned_share) as planned_share
from planned
where
    planned_share is not null
    and bucket <> ''
    and exists (select 1 from planned as named join project on project.strategic_bucket = named.bucket)
group by bucket
