-- en: How many innovation points were earned, can they be proven, and who holds them?
-- zh: 创新积分获得多少，是否有据可查，集中在哪些人？
-- grain: one row per tile
-- needs: department, stage, grade, field, period
-- gives: figure, value, plan, state, covered, total, trend
-- few: points_per_head, top_share
-- rows: points_total = award_list(standing: counted, weighted: yes),
--     points_waiting = award_list(standing: waiting), points_cut = cut_list(measure: points)
with earned as (
    select
        sum(points * points_weight(pillar)) filter (where standing = 'counted') as points,
        coalesce(sum(points) filter (where standing = 'waiting'), 0) as waiting,
        sum(items) filter (where standing = 'waiting') as waiting_items,
        sum(points) filter (where standing = 'counted' and evidence = 'given') as evidenced,
        sum(points) filter (where standing = 'counted' and evidence <> 'none') as provable,
        sum(items) filter (where standing = 'counted' and evidence <> 'none') as provable_items,
        sum(items) as items
    from chosen_points($department, $stage, $grade, $field, $period)
),
earlier as (
    select sum(points * points_weight(pillar)) as points
    from chosen_points($department, $stage, $grade, $field, period_before($period))
    where standing = 'counted'
),
per_head as (
    select
        ratio(
            sum(points_total) filter (where rd_headcount > 0),
            sum(rd_headcount) filter (where rd_headcount > 0 and points_total is not null)
        ) as points,
        any_value(points_mean) as mean,
        count(*) filter (where rd_headcount > 0) as known,
        count(*) as departments
    from department_points($stage, $grade, $field, $period)
    where within($department, dept_id)
),
cut as (
    select coalesce(sum(points_cut), 0) as points
    from chosen_cuts($department, $stage, $grade, $field, $period)
),
capped as (
    select count(*) filter (where cap is not null and award.base_points is not null) as known
    from chosen_awards($department, $stage, $grade, $field, $period) as award
    left join points_rule
        on points_rule.rule_code = award.rule_code and points_rule.year = award.year
),
untold as (
    select count(*) as items
    from untold_awards($department, $stage, $grade, $field, $period)
),
top as (
    select
        ratio(
            sum(points_held) filter (
                where place <= ceil(setting_number('points_top_share') * people)
            ),
            sum(points_held)
        ) as share,
        count(*) as people
    from chosen_people($department, $stage, $grade, $field, $period)
),
tile as (
    select unnest([
        {
            place: 1, figure: 'points_total', value: earned.points, plan: earlier.points,
            state: null, covered: case when untold.items > 0 then earned.items end,
            total: case when untold.items > 0 then earned.items + untold.items end
        },
        {
            place: 2, figure: 'points_per_head', value: per_head.points,
            plan: case when len($department) > 0 then per_head.mean end,
            state: null, covered: per_head.known, total: per_head.departments
        },
        {
            place: 3, figure: 'evidenced_share',
            value: ratio(coalesce(evidenced, case when provable > 0 then 0 end), provable),
            plan: 1 - setting_number('points_unproven_watch'),
            state: case
                when provable_items < setting_number('small_n') then null
                when 1 - ratio(coalesce(evidenced, 0), provable) >= setting_number('points_unproven_watch') then 'watch'
                when provable > 0 then 'ok'
            end,
            covered: provable_items, total: earned.items
        },
        {
            place: 4, figure: 'points_waiting', value: earned.waiting, plan: null,
            state: null, covered: waiting_items, total: earned.items
        },
        {
            place: 5, figure: 'points_cut', value: case when capped.known > 0 then cut.points end,
            plan: null, state: null, covered: capped.known, total: earned.items
        },
        {
            place: 6, figure: 'top_share',
            value: case when top.people >= setting_number('small_n') then of_whole(
                top.share, ceil(setting_number('points_top_share') * top.people),
                len($department) + len($stage) + len($grade) + len($field)
            ) end,
            plan: setting_number('points_top_share'), state: null, covered: null, total: null
        }
    ], recursive := true)
    from earned
    cross join earlier
    cross join per_head
    cross join cut
    cross join capped
    cross join untold
    cross join top
)
select
    figure,
    value,
    plan,
    state,
    cast(covered as bigint) as covered,
    cast(total as bigint) as total,
    null as trend
from tile
order by place asc
