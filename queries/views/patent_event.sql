-- Patents by the latest thing that happened to them; the register keeps no earlier one, so a patent granted by
-- now is not counted among the filings of its year. `span` compares this year with the same days a year before.
-- grain: one row per patent, utility model or PCT application
select
    output.output_id,
    output.output_name,
    output.kind,
    output.status,
    output.event_date,
    cast(year(output.event_date) as smallint) as year,
    output.project_id,
    coalesce(project.lead_dept_id, output.dept_id) as dept_id,
    project.stage,
    project.supervision_grade,
    project.tech_field,
    case
        when year(output.event_date) = year(as_of()) then 'this_year'
        when output.event_date between date_trunc('year', as_of() - interval 1 year)
            and as_of() - interval 1 year
            then 'last_year'
    end as span,
    output.source_id,
    output.source_row,
    output.source_column
from output
left join project on project.project_id = output.project_id
where
    output.kind in ('invention_patent', 'utility_model', 'pct')
    and output.status in ('filed', 'granted', 'lapsed')
    and output.event_date <= as_of()
