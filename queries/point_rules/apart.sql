-- en: Where do the points given differ from what the rules give?
-- zh: 哪些已给积分与按规则重算的结果不一致？
-- grain: one row per person, rule and period whose sum differs, the largest gap first; none where the viewer may not see names
-- needs: department, stage, grade, field, period
-- gives: period, rule_code, item, department, person_name, points_given, points_due, points_gap, apart_reason
-- rows: points_given = apart_list(measure: given), points_due = apart_list(measure: due),
--     points_gap = apart_list(measure: gap)
with named as (
    select rule_code, arg_max(item, version) as item
    from points_book
    group by rule_code
)
select
    apart.period,
    apart.rule_code,
    named.item,
    coalesce(department_label.department, apart.dept_id) as department,
    apart.person_name,
    apart.points_given,
    apart.points_due,
    points_given - points_due as points_gap,
    apart.apart_reason
from rule_gaps($department, $stage, $grade, $field, $period) as apart
left join named on named.rule_code = apart.rule_code
left join department_label on department_label.dept_id = apart.dept_id
where viewer_may('people')
order by abs(points_gap) desc, apart.period asc, apart.rule_code asc, apart.earner asc
