-- en: Research staff behind the output per person-year
-- zh: 人年产出所依据的研发人员
-- grain: one row per person with working time in the span; value is 1
-- needs: department, own_department, track
-- gives: value, person_id, person_name, dept_id, track, host_org, person_years, source_id, source_row, source_column,
--     column_name
select
    1 as value,
    person_id,
    case when viewer_may('people') then person_name end as person_name,
    dept_id,
    track,
    host_org,
    person_years,
    source_id,
    source_row,
    source_column,
    'person_id' as column_name
from track_person
where
    person_years > 0
    and within($department, dept_id)
    and picked($own_department, dept_id)
    and picked($track, track)
order by dept_id asc, source_id asc, source_row asc
