-- en: What will results sell for, and can the forecasts be believed?
-- zh: 成果预计实现多少销售，预测是否可信？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: forecast_weighted = forecast_lines(amount: weighted), forecast_rnpv = worth_list,
--     hockey_sticks = forecast_records(hockey: yes)
with chosen as (
    select project_id from chosen_projects($department, $stage, $grade, $field)
),
standing as (
    select
        count(*) as projects,
        count(stage_chance) as weighable,
        sum(rnpv) as rnpv,
        count(rnpv) as valued
    from forecast_project
    where project_id in (select project_id from chosen)
),
ahead as (
    select
        sum(value) filter (where amount = 'weighted') as weighted,
        sum(value) filter (where amount = 'base') as base,
        coalesce(sum(value) filter (where amount = 'base' and is_documented(evidence_level)), 0) as proven
    from forecast_ahead
    where project_id in (select project_id from chosen)
),
record as (
    select
        count(*) as pairs,
        ratio(sum(forecast_error), sum(actual_revenue)) as bias,
        ratio(cast(count(*) filter (where is_inside) as double), count(is_inside)) as inside,
        count(is_inside) as ranged
    from forecast_pair
    where is_scored and is_early and project_id in (select project_id from chosen)
),
hockey as (
    select count(*) filter (where is_hockey) as sticks, count(promised) as scored
    from forecast_record
    join forecast_project on forecast_project.project_id = forecast_record.project_id
    where forecast_record.project_id in (select project_id from chosen)
),
tile as (
    select
        1 as place,
        'forecast_weighted' as figure,
        ahead.weighted as value,
        ahead.base as plan,
        null as state,
        standing.weighable as covered,
        standing.projects as total
    from ahead
    cross join standing
    union all
    select 2, 'forecast_rnpv', rnpv, null, null, valued, projects from standing
    union all
    select 3, 'forecast_proven_share', ratio(proven, base), null, null, projects, projects
    from ahead
    cross join standing
    union all
    select 4, 'forecast_bias', bias, null, null, pairs, pairs
    from (select pairs, case when pairs >= setting_number('small_n') then bias end as bias from record)
    union all
    select
        5, 'forecast_inside', inside, setting_number('forecast_coverage_wanted'),
        case when inside >= setting_number('forecast_coverage_wanted') then 'ok' when inside is not null then 'watch' end,
        ranged, ranged
    from (select ranged, case when ranged >= setting_number('small_n') then inside end as inside from record)
    union all
    select 6, 'hockey_sticks', sticks, null, case when sticks > 0 then 'watch' when scored > 0 then 'ok' end, scored, projects
    from hockey
    cross join standing
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
