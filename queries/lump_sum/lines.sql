-- en: Which lines of its ledger would an audit mark, and in which cell do they stand?
-- zh: 其台账中哪些行需审计关注，出自哪个单元格？
-- grain: one row per ledger line of the project, marked ones first, then the largest
-- needs: project
-- gives: project_id, audit_marks, doc_no, line, biz_date, category, money_state, amount, payee, is_related_party,
--     negative_word, voucher_ref, summary, handled_by, file, sheet, cell
-- mark: project = project_id, voucher = doc_no
-- rows: amount = lump_lines
select
    lump_line.project_id,
    cast(coalesce(lump_line.is_related_party, false) as integer)
        + cast(lump_line.negative_kind is not null as integer)
        + cast(lump_line.is_unvouched as integer) as audit_marks,
    lump_line.doc_no,
    lump_line.line,
    lump_line.biz_date,
    lump_line.category,
    lump_line.money_state,
    lump_line.amount,
    lump_line.payee,
    lump_line.is_related_party,
    lump_line.negative_word,
    lump_line.voucher_ref,
    lump_line.summary,
    case when viewer_may('people') then lump_line.handler end as handled_by,
    source.file,
    source.sheet,
    coalesce(lump_line.source_column, source_cell.letter) || lump_line.source_row as cell
from lump_line
left join source on source.source_id = lump_line.source_id
left join source_cell
    on source_cell.source_id = lump_line.source_id and source_cell.column_name = 'amount'
where picked($project, lump_line.project_id)
order by audit_marks desc, lump_line.amount desc, lump_line.doc_no asc, lump_line.line asc
limit 2000
