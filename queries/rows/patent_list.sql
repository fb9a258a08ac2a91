-- en: Patents
-- zh: 专利清单
-- grain: one row per patent
-- needs: department, stage, grade, field, year, status, kind, span
-- gives: value, output_id, output_name, kind, status, event_date, project_id, dept_id,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    output_id,
    output_name,
    kind,
    status,
    event_date,
    project_id,
    dept_id,
    source_id,
    source_row,
    source_column,
    'status' as column_name
from patent_event
where
    within($department, dept_id)
    and picked($stage, stage)
    and picked($grade, supervision_grade)
    and picked($field, tech_field)
    and picked($year, year)
    and picked($status, status)
    and picked($kind, kind)
    and picked($span, span)
order by event_date desc, output_id asc
