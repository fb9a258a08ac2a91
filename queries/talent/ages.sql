-- en: How long have people of either track been in post?
-- zh: 两类人员在岗时间结构如何？
-- grain: one row per band of years in post, the shortest first
-- needs: department
-- gives: age_band, people_here, people_permanent, people_flexible, people_external, permanent_part, flexible_part,
--     median_permanent, median_flexible
-- few: median_permanent, median_flexible
-- mark: age_band
-- rows: people_here = talent_list(here: yes), people_permanent = talent_list(here: yes, track: permanent),
--     people_flexible = talent_list(here: yes, track: flexible),
--     people_external = talent_list(here: yes, track: external)
with placed as (
    select *, talent_age(years_in_post) as age_band
    from talent_person
    where is_here and within($department, dept_id)
),
whole as (
    select
        count(*) filter (where track = 'permanent') as permanent,
        count(*) filter (where track = 'flexible') as flexible,
        median(years_in_post) filter (where track = 'permanent') as median_permanent,
        median(years_in_post) filter (where track = 'flexible') as median_flexible
    from placed
),
counted as (
    select
        age_band,
        count(*) as people_here,
        count(*) filter (where track = 'permanent') as people_permanent,
        count(*) filter (where track = 'flexible') as people_flexible,
        count(*) filter (where track = 'external') as people_external
    from placed
    group by age_band
)
select
    counted.age_band,
    counted.people_here,
    counted.people_permanent,
    counted.people_flexible,
    counted.people_external,
    enough(ratio(people_permanent, whole.permanent), whole.permanent) as permanent_part,
    enough(ratio(people_flexible, whole.flexible), whole.flexible) as flexible_part,
    enough(of_whole(whole.median_permanent, whole.permanent, len($department)), whole.permanent) as median_permanent,
    enough(of_whole(whole.median_flexible, whole.flexible, len($department)), whole.flexible) as median_flexible
from counted
cross join whole
order by list_position(['below_2', 'below_5', 'below_10', 'below_20', 'from_20', 'blank'], counted.age_band) asc
