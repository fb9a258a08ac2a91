-- en: How are points spread over people?
-- zh: 积分在人员之间如何分布？
-- grain: one row per band of points a person; the bounds are 1, 2, 5, 10 and so on
-- needs: department, stage, grade, field, period
-- gives: points_from, points_below, people, points_total, people_share, points_share, top_people,
--     top_share, gini
-- few: points_total, points_share, top_share, gini
-- rows: points_total = award_list(standing: counted, weighted: yes, among: people)
with one as (
    select *, sum(points_held) over () as held
    from chosen_people($department, $stage, $grade, $field, $period)
),
bound as (
    select unnest([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]) as edge
),
banded as (
    select
        one.*,
        case
            when points_total < 0 then null
            when points_total = 0 then 0
            else (select coalesce(max(edge), 0) from bound where edge <= one.points_total)
        end as points_from,
        case
            when points_total <= 0 then 0
            else (select min(edge) from bound where edge > one.points_total)
        end as points_below
    from one
),
whole as (
    select
        ceil(setting_number('points_top_share') * count(*)) as top_people,
        sum(points_held) filter (
            where place <= ceil(setting_number('points_top_share') * people)
        ) as top_points,
        sum(points_held) as held,
        ratio(
            sum((people + 1 - 2 * place) * points_held),
            count(*) * sum(points_held)
        ) as gini
    from one
)
select
    cast(banded.points_from as double) as points_from,
    cast(banded.points_below as double) as points_below,
    count(*) as people,
    of_group(
        sum(banded.points_total), count(*), points_from, len($department) + len($stage) + len($grade) + len($field)
    ) as points_total,
    ratio(count(*), any_value(banded.people)) as people_share,
    of_group(
        ratio(sum(banded.points_held), any_value(banded.held)), count(*), points_from,
        len($department) + len($stage) + len($grade) + len($field)
    ) as points_share,
    cast(whole.top_people as bigint) as top_people,
    of_whole(
        ratio(whole.top_points, whole.held), whole.top_people,
        len($department) + len($stage) + len($grade) + len($field)
    ) as top_share,
    of_groups(whole.gini, [any_value(banded.people)]) as gini
from banded
cross join whole
group by banded.points_from, banded.points_below, whole.top_people, whole.top_points, whole.held, whole.gini
order by banded.points_from asc nulls first, banded.points_below asc nulls last
