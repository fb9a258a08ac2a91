-- en: Ledger lines of lump-sum projects
-- zh: 包干项目支出明细行
-- grain: one row per voucher line
-- needs: department, stage, grade, field, project, running, money_state, span, among, payee, voucher, measure
-- gives: value, project_id, doc_no, line, biz_date, category, money_state, payee, is_related_party, negative_word,
--     voucher_ref, summary, source_id, source_row, source_column, column_name
select
    case when list_contains($measure, 'count') then 1 else lump_line.amount end as value,
    lump_line.project_id,
    lump_line.doc_no,
    lump_line.line,
    lump_line.biz_date,
    lump_line.category,
    lump_line.money_state,
    lump_line.payee,
    lump_line.is_related_party,
    lump_line.negative_word,
    lump_line.voucher_ref,
    lump_line.summary,
    lump_line.source_id,
    lump_line.source_row,
    lump_line.source_column,
    'amount' as column_name
from lump_line
join chosen_lumps($department, $stage, $grade, $field) as lens on lens.project_id = lump_line.project_id
where
    picked($project, lump_line.project_id)
    and picked($running, case when lens.is_running then 'yes' else 'no' end)
    and picked($money_state, lump_line.money_state)
    and picked($payee, coalesce(lump_line.payee, ''))
    and picked($voucher, lump_line.doc_no)
    and (
        len($among) = 0
        or (lump_line.is_related_party and lump_line.money_state = 'paid' and list_contains($among, 'related'))
        or (lump_line.is_unvouched and list_contains($among, 'unvouched'))
        or (lump_line.negative_kind is not null and list_contains($among, 'negative'))
        or (lens.balance_state is not null and list_contains($among, 'ending'))
    )
    and (len($span) = 0 or exists (
        select 1 from calendar_span
        where calendar_span.month = lump_line.month and list_contains($span, calendar_span.span)
    ))
order by lump_line.amount desc, lump_line.doc_no asc, lump_line.line asc
