-- en: Lines of the ledger
-- zh: 支出台账明细行
-- grain: one row per voucher line
-- needs: department, own_department, stage, grade, field, project, period, span, money_state, among
-- gives: value, project_id, doc_no, line, biz_date, category, money_state, payee, summary,
--     source_id, source_row, source_column, column_name
select
    spend.amount as value,
    spend.project_id,
    spend.doc_no,
    spend.line,
    spend.biz_date,
    spend.category,
    spend.money_state,
    spend.payee,
    spend.summary,
    spend.source_id,
    spend.source_row,
    spend.source_column,
    'amount' as column_name
from spend
join burn_account on burn_account.account = spend.project_id
join as_of_month on as_of_month.month = cast(date_trunc('month', spend.biz_date) as date)
where
    within($department, burn_account.dept_id)
    and picked($own_department, burn_account.dept_id)
    and picked($stage, burn_account.stage)
    and picked($grade, burn_account.supervision_grade)
    and picked($field, burn_account.tech_field)
    and picked($project, spend.project_id)
    and picked($period, as_of_month.period)
    and picked($money_state, coalesce(spend.money_state, 'paid'))
    and (
        len($among) = 0
        or (burn_account.in_evm = 1 and list_contains($among, 'evm'))
        or (burn_account.is_running = 1 and list_contains($among, burn_account.budget_mode))
        or (list_contains($among, 'short') and burn_account.project_id in (
            select project_id from runway_now where runway_state in ('overspent', 'used_up', 'short')
        ))
    )
    and (len($span) = 0 or exists (
        select 1 from calendar_span
        where calendar_span.month = as_of_month.month and list_contains($span, calendar_span.span)
    ))
order by spend.amount desc, spend.doc_no asc, spend.line asc
