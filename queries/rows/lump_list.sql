-- en: Lump-sum projects
-- zh: 包干项目
-- grain: one row per lump-sum project
-- needs: department, stage, grade, field, project, running, among
-- gives: value, project_id, project_name, paid_last_year, paid_last_quarter, last_quarter_share, unevenness,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project_id,
    project_name,
    paid_last_year,
    paid_last_quarter,
    last_quarter_share,
    unevenness,
    source_id,
    source_row,
    source_column,
    'project_id' as column_name
from chosen_lumps($department, $stage, $grade, $field)
where
    picked($project, project_id)
    and picked($running, case when is_running then 'yes' else 'no' end)
    and (len($among) = 0 or (last_quarter_share > rush_limit and list_contains($among, 'rushed')))
order by last_quarter_share desc nulls last, project_id asc
