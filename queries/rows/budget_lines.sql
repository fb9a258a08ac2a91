-- en: Lines of the current budget
-- zh: 现行预算明细行
-- grain: one row per budget line; value is its part in the span and the periods
-- needs: department, own_department, stage, grade, field, project, period, span, among
-- gives: value, project_id, fiscal_year, month, category, fund_source, version, amount,
--     source_id, source_row, source_column, column_name
with part as (
    select
        budget_line.*,
        coalesce(calendar_span.share, 1) as span_share
    from budget_line
    left join calendar_span
        on calendar_span.month = budget_line.month and list_contains($span, calendar_span.span)
    where
        (len($span) = 0 or calendar_span.span is not null)
        and picked($period, budget_line.period)
)
select
    sum(part.part * part.span_share) as value,
    part.project_id,
    part.fiscal_year,
    part.month_number as month,
    part.category,
    part.fund_source,
    part.version,
    part.amount,
    part.source_id,
    part.source_row,
    part.source_column,
    'amount' as column_name
from part
join burn_account on burn_account.account = part.account
where
    within($department, burn_account.dept_id)
    and picked($own_department, burn_account.dept_id)
    and picked($stage, burn_account.stage)
    and picked($grade, burn_account.supervision_grade)
    and picked($field, burn_account.tech_field)
    and picked($project, burn_account.project_id)
    and (len($among) = 0 or (burn_account.in_evm = 1 and list_contains($among, 'evm')))
group by all
having abs(value) > 0
order by value desc, part.source_id asc, part.source_row asc
