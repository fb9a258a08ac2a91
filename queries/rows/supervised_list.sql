-- en: Projects under supervision
-- zh: 监管中的项目
-- grain: one row per running project
-- needs: department, own_department, stage, grade, field, project, among, amount
-- gives: value, project_id, project_name, supervision_grade, light_reported, light_assured, light_computed, reviewed,
--     review_overdue, narrative_state, source_id, source_row, source_column, column_name
with marked as (
    select
        supervised.*,
        supervision_grade is not null as is_graded,
        light_reported is not null and light_computed is not null as is_compared
    from chosen_supervised($department, $stage, $grade, $field) as supervised
),
amount as (
    select
        marked.*,
        unnest([
            {kind: 'project', value: 1.0, column_name: 'project_id'},
            {kind: 'unspent', value: unspent, column_name: 'budget_total'},
            {kind: 'review', value: review_overdue, column_name: 'supervision_grade'},
            {kind: 'milestones', value: milestones_late, column_name: 'project_id'},
            {kind: 'findings', value: findings_overdue, column_name: 'project_id'}
        ], recursive := true)
    from marked
)
select
    value,
    project_id,
    project_name,
    supervision_grade,
    light_reported,
    light_assured,
    light_computed,
    reviewed,
    review_overdue,
    narrative_state,
    source_id,
    source_row,
    source_column,
    column_name
from amount
where
    value is not null
    and kind = coalesce(list_extract($amount, 1), 'project')
    and picked($own_department, dept_id)
    and picked($project, project_id)
    and (
        len($among) = 0
        or (is_exception and list_contains($among, 'exception'))
        or (review_overdue is not null and list_contains($among, 'overdue'))
        or (news_days > rhythm_days and list_contains($among, 'silent'))
        or (opinion_gap > 0 and list_contains($among, 'apart'))
        or (is_hidden and list_contains($among, 'hidden'))
        or (narrative_state in ('missing', 'repeated') and list_contains($among, 'unexplained'))
        or (narrative_state is not null and list_contains($among, 'variance'))
        or (is_graded and list_contains($among, 'graded'))
        or (is_graded and opinion_gap > 0 and list_contains($among, 'graded_apart'))
        or (is_graded and is_hidden and list_contains($among, 'graded_hidden'))
        or (is_compared and list_contains($among, 'compared'))
        or (is_compared and is_hidden and list_contains($among, 'compared_hidden'))
        or (is_compared and light_reported = 'ok' and list_contains($among, 'reported_ok'))
        or (is_compared and light_computed = 'ok' and list_contains($among, 'computed_ok'))
    )
order by value desc, project_id asc
