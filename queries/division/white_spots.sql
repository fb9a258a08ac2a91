-- en: What does nobody work on?
-- zh: 哪些方向、依赖与需求无人承担？
-- grain: one row per focus area, import or need without a project, the gravest first
-- needs: department, focus_unit, focus_area
-- gives: spot_kind, spot_id, spot, spot_owner, spot_weight, spot_due
-- settings: focus_least, focus_common, focus_joints
select
    spot_kind,
    spot_id,
    spot,
    spot_owner,
    spot_weight,
    spot_due
from division_spots($department, $focus_unit, $focus_area)
order by
    list_position(['critical', 'high', 'medium', 'low'], spot_weight) asc nulls last,
    spot_kind asc,
    spot_id asc
