-- en: Claims and what became of them
-- zh: 积分申报及认定结果
-- grain: one row per award; value is 1, its points, or those its role coefficient added
-- needs: department, stage, grade, field, period, span, quarter, rule, role, state, pillar, standing, measure
-- gives: value, period, dept_id, person_id, person_name, pillar, rule_code, ref, role_coef, share, points, state,
--     evidence_ref, source_id, source_row, source_column, column_name
select
    case
        when list_contains($measure, 'points') then points
        when list_contains($measure, 'added') then points - ratio(points, coalesce(role_coef, 1))
        else 1
    end as value,
    period,
    dept_id,
    person_id,
    case when viewer_may('people') then person_name end as person_name,
    pillar,
    rule_code,
    ref,
    role_coef,
    share,
    points,
    state,
    evidence_ref,
    source_id,
    source_row,
    source_column,
    'state' as column_name
from points_award
where
    within($department, dept_id)
    and picked($stage, stage)
    and picked($grade, supervision_grade)
    and picked($field, tech_field)
    and (list_contains($span, 'all') or in_period($period, year, quarter))
    and picked($quarter, coalesce(quarter, cast(year as varchar)))
    and picked($rule, rule_code)
    and picked($role, coalesce(role_coef, 1))
    and picked($state, state)
    and picked($pillar, pillar)
    and picked($standing, standing)
order by period asc, points desc, source_id asc, source_row asc
