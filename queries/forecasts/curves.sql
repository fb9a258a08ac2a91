-- en: Which forecasts rise although earlier ones did not come true?
-- zh: 哪些项目以往预测未兑现，新预测仍在抬升？
-- grain: one row per project, day of the forecast and target year, of four projects: hockey sticks
--     first, by the money that did not come and the peak forecast now; then those revised the most
-- needs: department, stage, grade, field
-- gives: project_id, project_name, revision_drift, came_share, peak_revenue, is_hockey, forecast_date, year, revenue_base,
--     actual_revenue
-- mark: project = project_id
with revised as (
    select
        project.project_id,
        project.project_name,
        forecast_record.revision_drift,
        forecast_record.came_share,
        forecast_record.peak,
        forecast_record.is_hockey,
        row_number() over (
            order by
                forecast_record.is_hockey desc,
                case when forecast_record.is_hockey
                    then forecast_record.peak * (1 - forecast_record.came_share)
                    else abs(forecast_record.revision_drift - 1)
                end desc,
                project.project_id asc
        ) as place
    from forecast_record
    join forecast_project on forecast_project.project_id = forecast_record.project_id
    join chosen_projects($department, $stage, $grade, $field) as project
        on project.project_id = forecast_record.project_id
    where forecast_record.revision_drift is not null
)
select
    revised.project_id,
    revised.project_name,
    revised.revision_drift,
    revised.came_share,
    revised.peak as peak_revenue,
    revised.is_hockey,
    pair.forecast_date,
    pair.year,
    pair.revenue_base,
    pair.actual_revenue
from revised
join forecast_pair as pair on pair.project_id = revised.project_id
where revised.place <= 4
order by revised.place asc, pair.forecast_date asc, pair.year asc
