-- en: Research staff by employment track, and their outputs
-- zh: 按用工类型列示的研发人员及其成果
-- grain: one row per person, or per output
-- needs: department, track, amount
-- gives: value, person_id, person_name, track, output_id, output_name,
--     source_id, source_row, source_column, column_name
with line as (
    select
        dept_id, person_id, person_name, track, null as output_id, null as output_name,
        source_id, source_row, source_column,
        unnest([
            {amount_kind: 'people', value: 1.0, column_name: 'person_id'},
            {amount_kind: 'years', value: person_years, column_name: 'fte'}
        ], recursive := true)
    from track_person
    where person_years > 0
    union all
    select
        dept_id, person_id, person_name, track, output_id, output_name,
        source_id, source_row, source_column, 'output' as amount_kind, 1.0 as value, 'first_author' as column_name
    from track_output
)
select
    value,
    person_id,
    case when viewer_may('people') then person_name end as person_name,
    track,
    output_id,
    output_name,
    source_id,
    source_row,
    source_column,
    column_name
from line
where picked($amount, amount_kind) and picked($track, track) and within($department, dept_id)
order by line.person_id asc, output_id asc
