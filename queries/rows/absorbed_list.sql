-- en: Projects with and without outside partners, their money and what it brought
-- zh: 有无外部合作的项目及其经费与产出
-- grain: one row per project, output or instalment received
-- needs: department, stage, grade, field, with_partner, amount
-- gives: value, project_id, project_name, with_partner, gain_ref, gain_name, gained_on,
--     source_id, source_row, source_column, column_name
with project as (
    select * from absorbed_projects($department, $stage, $grade, $field)
),
line as (
    select
        project_id, 'project' as amount_kind, 1.0 as value, null as gain_ref, null as gain_name, null as gained_on,
        source_id, source_row, source_column, 'project_id' as column_name
    from project
    union all
    select
        project_id, 'paid' as amount_kind, paid_to_date as value, null as gain_ref, null as gain_name, null as gained_on,
        source_id, source_row, source_column, 'spent_total' as column_name
    from project
    union all
    select
        project_id, gain as amount_kind, gained as value, gain_ref, gain_name, gained_on,
        source_id, source_row, source_column, column_name
    from project_gain
)
select
    line.value,
    line.project_id,
    project.project_name,
    project.with_partner,
    line.gain_ref,
    line.gain_name,
    line.gained_on,
    line.source_id,
    line.source_row,
    line.source_column,
    line.column_name
from line
join project on project.project_id = line.project_id
where picked($amount, line.amount_kind) and picked($with_partner, project.with_partner)
order by line.value desc, line.project_id asc, line.gain_ref asc
