-- en: Which values reach the best in the world, and who tested them?
-- zh: 哪些指标达到国际先进水平，由谁检测？
-- grain: one row per project and indicator with a benchmark, the furthest ahead first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, indicator, unit, scale_level, value, benchmark, best_share, evidence_level,
--     tested_by, evidence_ref, benchmark_source, measured_on
-- mark: project = project_id, indicator
select
    project.project_id,
    project.project_name,
    indicator_best.indicator,
    indicator_best.unit,
    indicator_best.scale_level,
    indicator_best.value,
    indicator_best.benchmark,
    indicator_best.best_share,
    indicator_best.evidence_level,
    indicator_best.tested_by,
    indicator_best.evidence_ref,
    indicator_best.benchmark_source,
    indicator_best.measured_on
from indicator_best
join claim_begun on claim_begun.project_id = indicator_best.project_id
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = indicator_best.project_id
where indicator_best.best_share is not null
order by indicator_best.best_share desc, project.project_id asc, indicator_best.indicator asc
