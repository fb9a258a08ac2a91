-- en: What is in the library, what came, moved and left with the latest lists?
-- zh: 项目库现有哪些项目，最近一期有哪些入库、升级和出库？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: library_waiting = library_list(waiting: yes), library_running = library_list(running: yes),
--     library_entered = move_list(latest: yes, move_group: in), library_left = move_list(latest: yes, move_group: out),
--     shelf_projects = library_list(library_state: shelf), money_credited = stopped_list(credit: yes)
with chosen as (
    select project_id from chosen_projects($department, $stage, $grade, $field)
),
library as (
    select
        count(library_project.project_id) as known,
        count(*) as total,
        count(*) filter (where library_state in ('candidate', 'approved')) as waiting,
        count(*) filter (where library_state in ('active', 'suspended')) as running,
        count(*) filter (where library_state = 'shelf') as shelf,
        count(*) filter (where library_state in ('shelf', 'completed')) as accepted,
        count(*) filter (where shelf_days > setting_number('shelf_watch_months') * 365.25 * ratio(1, 12)) as old
    from chosen
    left join library_project on library_project.project_id = chosen.project_id
),
move as (
    select
        count(*) filter (where is_latest and move_group = 'in') as entered,
        count(*) filter (where is_latest and move_group = 'out') as gone
    from chosen_moves($department, $stage, $grade, $field)
),
lists as (
    select count(distinct version) as n from project_history
),
stopped as (
    select
        count(*) as n,
        count(*) filter (where is_credit) as credited,
        sum(money_released) filter (where is_credit) as released
    from library_stopped
    where project_id in (select project_id from chosen)
),
tile as (
    select unnest([
        {place: 1, figure: 'library_waiting', value: library.waiting, plan: null, state: null, covered: library.known, total: library.total},
        {place: 2, figure: 'library_running', value: library.running, plan: null, state: null, covered: library.known, total: library.total},
        {place: 3, figure: 'library_entered', value: case when lists.n > 1 then move.entered end, plan: null, state: null, covered: null, total: null},
        {place: 4, figure: 'library_left', value: case when lists.n > 1 then move.gone end, plan: null, state: null, covered: null, total: null},
        {place: 5, figure: 'shelf_projects', value: library.shelf, plan: library.accepted, state: case when library.old > 0 then 'watch' else 'ok' end, covered: null, total: null},
        {place: 6, figure: 'money_credited', value: stopped.released, plan: null, state: null, covered: stopped.credited, total: stopped.n}
    ], recursive := true)
    from library, move, lists, stopped
    where library.known > 0
)
select
    figure,
    cast(value as double) as value,
    cast(plan as double) as plan,
    cast(state as varchar) as state,
    covered,
    total,
    cast(null as double[]) as trend
from tile
order by place asc
