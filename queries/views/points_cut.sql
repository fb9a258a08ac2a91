-- Awards that the cap of a rule shortened: the person reached the cap in that period, and got less
-- than base × role × share. Points are rounded to hundredths, so less than that is no cut.
-- grain: one row per award
with reached as (
    select
        points_award.person_id,
        points_award.rule_code,
        points_award.period,
        max(points_rule.cap) as cap
    from points_award
    join points_rule
        on points_rule.rule_code = points_award.rule_code and points_rule.year = points_award.year
    where points_award.standing <> 'rejected' and points_award.pillar <> 'deduction'
    group by points_award.person_id, points_award.rule_code, points_award.period
    having sum(points_award.points) >= max(points_rule.cap) - 0.01
)
select
    points_award.*,
    reached.cap,
    points_award.base_points * coalesce(points_award.role_coef, 1) * coalesce(points_award.share, 1)
    - points_award.points as points_cut
from points_award
join reached
    on reached.person_id = points_award.person_id
    and reached.rule_code = points_award.rule_code
    and reached.period = points_award.period
where points_award.standing <> 'rejected' and points_cut > 0.01
