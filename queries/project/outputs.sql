-- en: What has this project produced?
-- zh: 该项目产出了哪些成果？
-- grain: one row per output, the latest first
-- needs: project
-- gives: project_id, output_id, output_name, kind, status, event_date, is_core, inventor
-- mark: project = project_id
select
    project_id,
    output_id,
    output_name,
    kind,
    status,
    event_date,
    is_core,
    case when viewer_may('people') then first_author end as inventor
from output
where project_id is not null and coalesce(event_date <= as_of(), true) and picked($project, project_id)
order by project_id asc, event_date desc nulls last, output_id asc
