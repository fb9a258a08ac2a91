-- en: Which claims and appeals wait for a decision?
-- zh: 哪些申报和申诉尚待处理？
-- grain: one row per claim or appeal of the period, appeals first, the oldest first; none where the viewer may not see names
-- needs: department, stage, grade, field, period
-- gives: state, period, rule_code, item, department, ref, points, evidence, person_name, days_waiting
-- rows: points = award_claims(standing: waiting, measure: points)
with named as (
    select rule_code, arg_max(item, version) as item
    from points_book
    group by rule_code
)
select
    award.state,
    award.period,
    award.rule_code,
    named.item,
    coalesce(department_label.department, award.dept_id) as department,
    award.ref,
    award.points,
    award.evidence,
    award.person_name,
    greatest(0, date_diff(
        'day',
        last_day(make_date(award.year, coalesce(3 * try_cast(right(award.quarter, 1) as integer), 12), 1)),
        as_of()
    )) as days_waiting
from chosen_awards($department, $stage, $grade, $field, $period) as award
left join named on named.rule_code = award.rule_code
left join department_label on department_label.dept_id = award.dept_id
where award.standing = 'waiting' and viewer_may('people')
order by
    award.state asc, award.period asc, award.points desc, award.rule_code asc, award.ref asc,
    award.person_id asc
