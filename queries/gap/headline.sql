-- en: How wide is the gap between laboratory and industry?
-- zh: 实验室与产业之间的差距有多大？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: valley_money = valley_list(kind: money), stuck_money = valley_list(kind: money, stuck: yes),
--     not_makeable = makeable_list(ahead: yes), weak_indicators = kept_list(weak: yes),
--     too_slow = pace_list(state: too_slow|overdue)
with chosen as (
    select project.project_id
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id and project_state.is_running
),
valley as (
    select
        case when count(*) = 0 then 0 else sum(unspent) end as money,
        case when count(*) filter (where is_stuck) = 0 then 0
            else sum(unspent) filter (where is_stuck) end as stuck,
        count(*) as projects
    from valley_project
    where project_id in (select project_id from chosen)
),
makeable as (
    select count(*) filter (where is_ahead) as ahead, count(*) as known
    from makeable_project
    where project_id in (select project_id from chosen)
),
kept as (
    select
        count(*) filter (where kept < setting_number('retention_watch')) as weak,
        count(*) filter (where kept < setting_number('retention_risk')) as broken,
        count(*) as known
    from indicator_kept
    where kept is not null and project_id in (select project_id from chosen)
),
pace as (
    select
        count(*) filter (where pace_state in ('too_slow', 'overdue')) as behind,
        count(*) filter (where pace_state <> 'no_evidence') as known,
        count(*) as aimed
    from pace_project
    where scale = 'TRL' and project_id in (select project_id from chosen)
),
trust as (
    select
        ratio(cast(count(*) filter (where has_evidence and is_independent and is_fresh) as double), count(*)) as sound,
        count(*) as known
    from readiness_now
    where scale in ('TRL', 'MRL') and project_id in (select project_id from chosen)
),
running as (select count(*) as n from chosen),
tile as (
    select 1 as place, 'valley_money' as figure, valley.money as value, null as plan, null as state, projects as covered, n as total from valley, running
    union all
    select 2, 'stuck_money', valley.stuck, null, case when valley.stuck > 0 then 'watch' when projects > 0 then 'ok' end, projects, n from valley, running
    union all
    select 3, 'not_makeable', makeable.ahead, null, case when makeable.ahead > 0 then 'watch' when known > 0 then 'ok' end, known, n from makeable, running
    union all
    select 4, 'weak_indicators', kept.weak, null, case when kept.broken > 0 then 'risk' when kept.weak > 0 then 'watch' when known > 0 then 'ok' end, known, known from kept
    union all
    select 5, 'too_slow', pace.behind, null, case when pace.behind > 0 then 'watch' when known > 0 then 'ok' end, known, aimed from pace
    union all
    select 6, 'levels_sound_share', trust.sound, null, null, known, known from trust
)
select
    figure,
    cast(value as double) as value,
    cast(plan as double) as plan,
    state,
    covered,
    total,
    cast(null as double[]) as trend
from tile
order by place asc
