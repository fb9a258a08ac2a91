-- en: Changes in the library
-- zh: 项目库变动记录
-- grain: one row per project, list and change
-- needs: department, stage, grade, field, project, list_version, move_kind, move_group, latest
-- gives: value, project_id, project_name, listed_on, move_kind, move_from, move_to, move_reason, reason_from,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project_id,
    project_name,
    listed_on,
    move_kind,
    move_from,
    move_to,
    move_reason,
    reason_from,
    source_id,
    source_row,
    source_column,
    'status' as column_name
from chosen_moves($department, $stage, $grade, $field)
where
    picked($project, project_id)
    and picked($list_version, list_version)
    and picked($move_kind, move_kind)
    and picked($move_group, move_group)
    and picked($latest, case when is_latest then 'yes' else 'no' end)
order by list_version desc, project_id asc, move_kind asc
