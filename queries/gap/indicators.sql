-- en: Which values do not survive the way from the laboratory to the plant?
-- zh: 哪些指标从实验室放大后明显下降？
-- grain: one row per project and indicator measured beyond the laboratory, weakest first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, indicator, unit, better, lab, pilot, industrial, target, benchmark,
--     benchmark_source, measurements, kept_pilot, kept_industrial, kept, kept_target, kept_best, reached
-- mark: project = project_id, indicator
-- rows: measurements = indicator_list
select
    project.project_id,
    project.project_name,
    indicator_kept.indicator,
    indicator_kept.unit,
    indicator_kept.better,
    indicator_kept.lab,
    indicator_kept.pilot,
    indicator_kept.industrial,
    indicator_kept.target,
    indicator_kept.benchmark,
    indicator_kept.benchmark_source,
    indicator_kept.measurements,
    indicator_kept.kept_pilot,
    indicator_kept.kept_industrial,
    indicator_kept.kept,
    indicator_kept.kept_target,
    indicator_kept.kept_best,
    indicator_kept.reached
from chosen_projects($department, $stage, $grade, $field) as project
join indicator_kept on indicator_kept.project_id = project.project_id
where indicator_kept.kept is not null and coalesce(is_running(project.status), false)
order by indicator_kept.kept asc, project.project_id asc, indicator_kept.indicator asc
