-- en: Focus areas, imports and needs without a project
-- zh: 无项目承担的方向、依赖与需求
-- grain: one row per focus area, import or need without a project
-- needs: department, focus_unit, focus_area
-- gives: value, spot_kind, spot, spot_owner, spot_weight, spot_due, source_id, source_row, source_column, column_name
select
    1 as value,
    spot_kind,
    spot,
    spot_owner,
    spot_weight,
    spot_due,
    source_id,
    source_row,
    source_column,
    column_name
from division_spots($department, $focus_unit, $focus_area)
order by spot_kind asc, spot_id asc
