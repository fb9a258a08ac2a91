-- en: How much of the forecast value rests on evidence?
-- zh: 预测金额中有多少有据可依？
-- grain: one row per step of the evidence ladder, the lowest first
-- needs: department, stage, grade, field
-- gives: evidence_level, forecast_projects, revenue_base, revenue_outside, revenue_share
-- mark: evidence = evidence_level
-- rows: forecast_projects = forecast_projects, revenue_base = forecast_lines(amount: base),
--     revenue_outside = forecast_lines(amount: base, maker: outside)
with ladder as (
    select unnest(['none', 'self_reported', 'documented', 'independently_verified']) as evidence_level,
        unnest([1, 2, 3, 4]) as step
),
ahead as (
    select
        forecast_ahead.evidence_level,
        count(distinct forecast_ahead.project_id) as forecast_projects,
        sum(forecast_ahead.value) as revenue_base,
        coalesce(sum(forecast_ahead.value) filter (where forecast_ahead.is_independent), 0) as revenue_outside
    from forecast_ahead
    join chosen_projects($department, $stage, $grade, $field) as project
        on project.project_id = forecast_ahead.project_id
    where forecast_ahead.amount = 'base'
    group by forecast_ahead.evidence_level
)
select
    ladder.evidence_level,
    coalesce(ahead.forecast_projects, 0) as forecast_projects,
    coalesce(ahead.revenue_base, 0) as revenue_base,
    coalesce(ahead.revenue_outside, 0) as revenue_outside,
    ratio(coalesce(ahead.revenue_base, 0), sum(ahead.revenue_base) over ()) as revenue_share
from ladder
left join ahead on ahead.evidence_level = ladder.evidence_level
where (select count(*) from ahead) > 0
order by ladder.step asc
