-- en: Which rules earn the points, and where do the caps bite?
-- zh: 积分来自哪些规则，哪些规则触及封顶？
-- grain: one row per rule in force or in use in the period
-- needs: department, stage, grade, field, period
-- gives: rule_code, item, pillar, unit, base_points, cap, version, points_awarded, award_count,
--     awards_cut, points_cut, cap_used
-- few: cap_used
-- mark: rule = rule_code
-- rows: points_awarded = award_list(standing: counted),
--     award_count = award_list(standing: counted, measure: count),
--     awards_cut = cut_list(measure: count), points_cut = cut_list(measure: points)
with last_year as (
    select max(year) as year from points_period where
        (len($period) = 0 and year = (select latest from points_year))
        or list_contains($period, period)
),
book as (
    select * from points_rule where year = (select year from last_year)
),
earned as (
    select
        rule_code,
        any_value(pillar) as pillar,
        sum(points) filter (where standing = 'counted') as points_awarded,
        count(*) filter (where standing = 'counted') as award_count
    from chosen_awards($department, $stage, $grade, $field, $period)
    group by rule_code
),
by_person as (
    select rule_code, person_id, period, abs(sum(points)) as points
    from chosen_awards($department, $stage, $grade, $field, $period)
    where standing <> 'rejected' and person_id is not null
    group by rule_code, person_id, period
),
fullest as (
    select rule_code, max(points) as points
    from by_person
    group by rule_code
),
cut as (
    select rule_code, count(*) as awards_cut, sum(points_cut) as points_cut
    from chosen_cuts($department, $stage, $grade, $field, $period)
    group by rule_code
)
select
    rule_code,
    book.item,
    coalesce(book.pillar, earned.pillar) as pillar,
    book.unit,
    book.base_points,
    book.cap,
    book.version,
    coalesce(earned.points_awarded, 0) as points_awarded,
    coalesce(earned.award_count, 0) as award_count,
    coalesce(cut.awards_cut, 0) as awards_cut,
    coalesce(cut.points_cut, 0) as points_cut,
    case when viewer_may('people') then ratio(fullest.points, book.cap) end as cap_used
from book
full outer join earned using (rule_code)
left join fullest using (rule_code)
left join cut using (rule_code)
order by
    list_position(['input', 'output', 'commercial', 'deduction'], coalesce(book.pillar, earned.pillar)) asc,
    rule_code asc
