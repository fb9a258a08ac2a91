-- en: Does everybody do what they are meant to, and does nobody do it twice?
-- zh: 各单位是否各司其职、互不重复？
-- grain: one row per tile
-- needs: department, stage, grade, field, focus_project, focus_unit, focus_area, pair_left, pair_right
-- gives: figure, value, plan, state, covered, total, trend
-- rows: outside_focus = division_list(focus: outside), pairs_alike = pair_list(kind: pair),
--     money_alike = pair_list(kind: money), spots_white = spot_list,
--     projects_across = division_list(across: yes), projects_awaited = division_list(awaited: yes, late: yes)
-- settings: focus_least, focus_common, focus_joints, overlap_least
with pool as (
    select * from division_pool($department, $stage, $grade, $field, $focus_project, $focus_unit)
),
running as (
    select
        count(*) as n,
        count(*) filter (where focus_state = 'outside') as outside,
        count(*) filter (where focus_state <> 'undeclared') as declared,
        count(*) filter (where is_across) as across,
        count(*) filter (where waiting_id is not null) as awaited,
        count(*) filter (where waiting_id is not null and is_late) as awaited_late
    from pool
),
pair as (
    select * from division_pairs($department, $stage, $grade, $field, $pair_left, $pair_right)
),
twin as (
    select sum(project_state.unspent) as money
    from project_state
    where project_state.project_id in (select left_id from pair union select right_id from pair)
),
pairs as (select count(*) as n from pair),
spots as (select count(*) as n from division_spots($department, $focus_unit, $focus_area)),
tile as (
    select 1 as place, 'outside_focus' as figure, outside as value, case when outside > 0 then 'watch' when declared > 0 then 'ok' end as state, declared as covered, n as total from running
    union all
    select 2, 'pairs_alike', pairs.n, case when pairs.n > 0 then 'watch' else 'ok' end, null, null from pairs
    union all
    select 3, 'money_alike', coalesce(twin.money, case when pairs.n = 0 then 0 end), null, null, null from twin, pairs
    union all
    select 4, 'spots_white', spots.n, case when spots.n > 0 then 'watch' else 'ok' end, null, null from spots
    union all
    select 5, 'projects_across', across, null, across, n from running
    union all
    select 6, 'projects_awaited', awaited_late, case when awaited_late > 0 then 'watch' when awaited > 0 then 'ok' end, awaited, n from running
)
select
    figure,
    cast(value as double) as value,
    cast(null as double) as plan,
    state,
    covered,
    total,
    cast(null as double[]) as trend
from tile
order by place asc
