-- en: How many people reach each reward, before and after the change?
-- zh: 规则变化前后，各档奖励分别有多少人？
-- grain: one row per band of rewards, from none to the highest
-- needs: department, stage, grade, field, period, rules, rule_points, rule_caps, roles, role_coefs
-- gives: band, reward_from, reward_below, people_old_rules, people_new_rules, reward_each, reward_old_rules,
--     reward_new_rules, top_share_old_rules, top_share_new_rules
-- few: top_share_old_rules, top_share_new_rules
-- mark: band
-- rows: people_old_rules = earner_list(old_band: yes), people_new_rules = earner_list(new_band: yes),
--     reward_old_rules = earner_list(old_band: yes, measure: old_reward),
--     reward_new_rules = earner_list(new_band: yes, measure: new_reward)
with earner as (
    select
        *,
        greatest(points_old_rules, 0) as held_old,
        greatest(points_new_rules, 0) as held_new,
        row_number() over (order by points_old_rules desc, earner asc) as place_old,
        row_number() over (order by points_new_rules desc, earner asc) as place_new,
        ceil(setting_number('points_top_share') * count(*) over ()) as top_people
    from rule_earners(
        $department, $stage, $grade, $field, $period, $rules, $rule_points, $rule_caps, $roles, $role_coefs
    )
),
whole as (
    select
        any_value(top_people) as top_people,
        ratio(sum(held_old) filter (where place_old <= top_people), sum(held_old)) as top_share_old_rules,
        ratio(sum(held_new) filter (where place_new <= top_people), sum(held_new)) as top_share_new_rules
    from earner
),
band as (
    select unnest(range(4)) as band
),
counted as (
    select
        band.band,
        count(*) filter (where earner.band_old = band.band) as people_old_rules,
        count(*) filter (where earner.band_new = band.band) as people_new_rules
    from band
    cross join earner
    group by band.band
)
select
    cast(counted.band as integer) as band,
    reward_bound(counted.band) as reward_from,
    reward_bound(counted.band + 1) as reward_below,
    counted.people_old_rules,
    counted.people_new_rules,
    reward_money(counted.band) as reward_each,
    counted.people_old_rules * reward_money(counted.band) as reward_old_rules,
    counted.people_new_rules * reward_money(counted.band) as reward_new_rules,
    of_whole(
        whole.top_share_old_rules, whole.top_people, len($department) + len($stage) + len($grade) + len($field)
    ) as top_share_old_rules,
    of_whole(
        whole.top_share_new_rules, whole.top_people, len($department) + len($stage) + len($grade) + len($field)
    ) as top_share_new_rules
from counted
cross join whole
order by counted.band asc
