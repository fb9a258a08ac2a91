-- en: Awards and deductions
-- zh: 积分明细
-- grain: one row per award; value is its points, its weighted points, or 1
-- needs: department, own_department, stage, grade, field, period, span, quarter, standing, pillar,
--     evidence, rule, person, among, weighted, measure
-- gives: value, period, dept_id, person_id, person_name, pillar, rule_code, ref, base_points, role_coef,
--     share, points, state, evidence_ref, source_id, source_row, source_column, column_name
select
    case
        when list_contains($measure, 'count') then 1
        when len($weighted) > 0 then points * points_weight(pillar)
        else points
    end as value,
    period,
    dept_id,
    person_id,
    case when viewer_may('people') then person_name end as person_name,
    pillar,
    rule_code,
    ref,
    base_points,
    role_coef,
    share,
    points,
    state,
    evidence_ref,
    source_id,
    source_row,
    source_column,
    'points' as column_name
from points_award
where
    within($department, dept_id)
    and picked($own_department, dept_id)
    and picked($stage, stage)
    and picked($grade, supervision_grade)
    and picked($field, tech_field)
    and case
        when list_contains($span, 'all') then true
        when list_contains($span, 'before') then in_period(period_before($period), year, quarter)
        else in_period($period, year, quarter)
    end
    and picked($quarter, coalesce(quarter, cast(year as varchar)))
    and picked($standing, standing)
    and picked($pillar, pillar)
    and picked($evidence, evidence)
    and picked($rule, rule_code)
    and picked($person, person_id)
    and (len($among) = 0 or person_id is not null)
order by points desc, source_id asc, source_row asc
