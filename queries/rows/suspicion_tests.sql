-- en: Suspicion tests of departments
-- zh: 各部门疑点检验
-- grain: one row per department and test; the cell is the first thing looked at
-- needs: department, state
-- gives: value, suspicion, dept_id, tested, suspect_cases, suspect_share, source_id, source_row, source_column, column_name
with first_seen as (
    select
        suspicion,
        dept_id,
        min({'id': source_id, 'line': source_row, 'letter': source_column, 'name': column_name}) as place
    from suspicion_case
    group by suspicion, dept_id
)
select
    1 as value,
    suspicion_test.suspicion,
    suspicion_test.dept_id,
    suspicion_test.tested,
    suspicion_test.suspect_cases,
    suspicion_test.suspect_share,
    first_seen.place.id as source_id,
    first_seen.place.line as source_row,
    first_seen.place.letter as source_column,
    first_seen.place.name as column_name
from suspicion_test
join first_seen
    on first_seen.suspicion = suspicion_test.suspicion
    and first_seen.dept_id = suspicion_test.dept_id
where
    within($department, suspicion_test.dept_id)
    and picked($state, suspicion_test.suspect_state)
order by suspicion_test.suspicion asc, suspicion_test.dept_id asc
