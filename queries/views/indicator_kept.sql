-- The latest value of an indicator at each scale, and how much of the laboratory's value is left.
-- Turned round where lower is better. Never averaged over indicators.
-- grain: one row per project, indicator and unit
with latest as (
    select
        project_id,
        indicator,
        unit,
        max(better) as better,
        count(*) as measurements,
        arg_max(value, measured_on) filter (where scale_level = 'lab') as lab,
        arg_max(value, measured_on) filter (where scale_level = 'pilot') as pilot,
        arg_max(value, measured_on) filter (where scale_level = 'industrial') as industrial,
        arg_max(target, measured_on) filter (where target is not null) as target,
        arg_max(benchmark, measured_on) filter (where benchmark is not null) as benchmark,
        arg_max(benchmark_source, measured_on) filter (where benchmark is not null) as benchmark_source
    from indicator
    where measured_on <= as_of()
    group by project_id, indicator, unit
)
select
    latest.*,
    kept_of(better, lab, pilot) as kept_pilot,
    kept_of(better, lab, industrial) as kept_industrial,
    kept_of(better, lab, coalesce(industrial, pilot)) as kept,
    kept_of(better, lab, target) as kept_target,
    kept_of(better, lab, benchmark) as kept_best,
    case when industrial is not null then 'industrial' when pilot is not null then 'pilot' else 'lab' end
        as reached
from latest
