-- en: Outside partners, what they were paid and what fell to them
-- zh: 外部合作单位的经费与分摊成果
-- grain: one row per cooperation, or per gain and partner
-- needs: department, stage, grade, field, partner, partner_kind, amount
-- gives: value, partner_id, partner_name, project_id, project_name, gain_ref, gain_name, gained_on,
--     source_id, source_row, source_column, column_name
with cooperation as (
    select
        partner.*,
        unnest([
            {amount_kind: 'cooperation', value: 1.0, column_name: 'partner_name'},
            {amount_kind: 'money', value: cast(partner.amount as double), column_name: 'amount'}
        ], recursive := true)
    from partner
    where partner.start_date is null or partner.start_date <= as_of()
),
line as (
    select
        partner_id, kind, project_id, amount_kind, value, null as gain_ref, null as gain_name, null as gained_on,
        source_id, source_row, source_column, column_name
    from cooperation
    union all
    select
        partner_id, kind, project_id, gain as amount_kind, gained as value, gain_ref, gain_name, gained_on,
        source_id, source_row, source_column, column_name
    from partner_gain
),
partner_label as (
    select partner_id, any_value(partner_name) as partner_name from partner group by partner_id
)
select
    line.value,
    line.partner_id,
    partner_label.partner_name,
    line.project_id,
    project.project_name,
    line.gain_ref,
    line.gain_name,
    line.gained_on,
    line.source_id,
    line.source_row,
    line.source_column,
    line.column_name
from line
join chosen_projects($department, $stage, $grade, $field) as project on project.project_id = line.project_id
join partner_label on partner_label.partner_id = line.partner_id
where
    line.value is not null
    and picked($amount, line.amount_kind)
    and picked($partner, line.partner_id)
    and picked($partner_kind, line.kind)
order by line.value desc, line.partner_id asc, line.project_id asc, line.gain_ref asc
