-- en: Do its values hold from laboratory to plant?
-- zh: 各项指标从实验室到产业化保持得如何？
-- grain: one row per project, indicator and unit, the weakest first
-- needs: project
-- gives: project_id, indicator, unit, better, lab, pilot, industrial, target, benchmark, benchmark_source, measurements,
--     kept_pilot, kept_industrial, kept, kept_target, kept_best, reached
-- mark: project = project_id, indicator
-- rows: measurements = indicator_list
select
    project_id,
    indicator,
    unit,
    better,
    lab,
    pilot,
    industrial,
    target,
    benchmark,
    benchmark_source,
    measurements,
    kept_pilot,
    kept_industrial,
    kept,
    kept_target,
    kept_best,
    reached
from indicator_kept
where picked($project, project_id)
order by project_id asc, kept asc nulls last, indicator asc, unit asc
