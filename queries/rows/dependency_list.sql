-- en: Open dependencies
-- zh: 未解决的关键依赖
-- grain: one row per open dependency
-- needs: department, stage, grade, field, step, source
-- gives: value, dependency_id, item, kind, source, country, product_line, severity, target_date, project_id, project_name,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    dependency_id,
    item,
    kind,
    source,
    country,
    product_line,
    severity,
    target_date,
    project_id,
    project_name,
    source_id,
    source_row,
    source_column,
    'item' as column_name
from chain_dependencies($department, $stage, $grade, $field)
where picked($step, chain_step) and picked($source, source)
order by dependency_id asc
