-- en: Changes of a plan since its first baseline
-- zh: 首次基线以来的计划调整
-- grain: one row per project and occasion
-- needs: department, stage, grade, field, compared, project, rebaseline, since
-- gives: value, project_id, project_name, rebaseline, occasion, source_id, source_row, source_column, column_name
select
    1 as value,
    event.project_id,
    project.project_name,
    event.rebaseline,
    event.occasion,
    event.source_id,
    event.source_row,
    event.source_column,
    event.column_name
from rebaseline_event as event
join chosen_projects($department, $stage, $grade, $field) as project on project.project_id = event.project_id
where
    picked($project, event.project_id)
    and picked($rebaseline, event.rebaseline)
    and (len($since) = 0 or event.version > list_min(cast($compared as integer[])))
order by event.project_id asc, event.rebaseline asc, event.occasion asc
