-- en: What do the role coefficients add?
-- zh: 角色系数带来多少积分？
-- grain: one row per role coefficient of the period, the highest first
-- needs: department, stage, grade, field, period
-- gives: role, items, mean_share, points_awarded_role, points_added_role
-- mark: role
-- rows: items = award_claims(standing: counted|waiting),
--     points_awarded_role = award_claims(standing: counted|waiting, measure: points),
--     points_added_role = award_claims(standing: counted|waiting, measure: added)
select
    coalesce(role_coef, 1) as role,
    count(*) as items,
    avg(share) as mean_share,
    sum(points) as points_awarded_role,
    sum(points - ratio(points, coalesce(role_coef, 1))) as points_added_role
from chosen_awards($department, $stage, $grade, $field, $period)
where standing <> 'rejected'
group by coalesce(role_coef, 1)
order by role desc
