-- en: Running projects
-- zh: 在研项目
-- grain: one row per running project
-- needs: department, own_department, stage, grade, field, focus_project, focus_unit, project, amount, focus, across,
--     awaited, waiting, late, slice, step, element, base, band
-- gives: value, project_id, project_name, department, tech_field, chain_step, stage, trl, slip_days, unspent,
--     source_id, source_row, source_column, column_name
select
    case when list_contains($amount, 'unspent') then unspent else 1 end as value,
    project_id,
    project_name,
    department,
    tech_field,
    chain_step,
    stage,
    trl,
    slip_days,
    unspent,
    source_id,
    source_row,
    source_column,
    case when list_contains($amount, 'unspent') then 'budget_total' else 'project_id' end as column_name
from division_pool($department, $stage, $grade, $field, $focus_project, $focus_unit)
where
    picked($own_department, lead_dept_id)
    and picked($project, project_id)
    and picked($focus, focus_state)
    and picked($across, case when is_across then 'yes' end)
    and picked($awaited, case when waiting_id is not null then 'yes' end)
    and picked($waiting, waiting_id)
    and picked($late, case when is_late then 'yes' end)
    and picked($slice, tech_field)
    and picked($step, chain_step)
    and (len($element) = 0 or list_has_any(coalesce(elements, []), $element))
    and picked($base, base)
    and picked($band, trl_band)
order by project_id asc
