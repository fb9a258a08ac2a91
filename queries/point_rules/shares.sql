-- en: For which items do the shares of the people not add up to the whole?
-- zh: 哪些积分事由的贡献比例合计不等于 1？
-- grain: one row per rule, reference and period whose shares do not add up to 1
-- needs: department, stage, grade, field, period
-- gives: period, rule_code, item, department, ref, award_count, share_sum
-- rows: award_count = share_list(apart: yes, measure: awards)
with named as (
    select rule_code, arg_max(item, version) as item
    from points_book
    group by rule_code
)
select
    points_shares.period,
    points_shares.rule_code,
    named.item,
    coalesce(department_label.department, points_shares.dept_id) as department,
    points_shares.ref,
    points_shares.items as award_count,
    points_shares.share_sum
from points_shares
left join named on named.rule_code = points_shares.rule_code
left join department_label on department_label.dept_id = points_shares.dept_id
where
    points_shares.is_apart
    and within($department, points_shares.dept_id)
    and picked($stage, points_shares.stage)
    and picked($grade, points_shares.supervision_grade)
    and picked($field, points_shares.tech_field)
    and in_period($period, points_shares.year, points_shares.quarter)
order by abs(share_sum - 1) desc, points_shares.period asc, points_shares.rule_code asc, points_shares.ref asc
