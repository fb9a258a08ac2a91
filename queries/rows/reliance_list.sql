-- en: Dependencies, one each
-- zh: 关键依赖清单
-- grain: one row per dependency
-- needs: department, stage, grade, field, dependency, open, exposed, unowned, late, product_line, source
-- gives: value, dependency_id, item, source, country, product_line, severity, removal, target_date, project_id, project_end,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    dependency_id,
    item,
    source,
    country,
    product_line,
    severity,
    removal,
    target_date,
    project_id,
    project_end,
    source_id,
    source_row,
    source_column,
    'item' as column_name
from chosen_dependencies($department, $stage, $grade, $field)
where
    picked($dependency, dependency_id)
    and picked($open, case when is_open then 'yes' else 'no' end)
    and picked($exposed, case when source = 'import_single' and severity_order >= 3 then 'yes' end)
    and picked($unowned, case when removal in ('nobody', 'ended') then 'yes' end)
    and picked($late, case when removal in ('overdue', 'late') then 'yes' end)
    and picked($product_line, product_line)
    and picked($source, source)
order by severity_order desc nulls last, dependency_id asc
