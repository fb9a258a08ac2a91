-- en: Which ledger lines of running lump-sum projects use words of the negative list?
-- zh: 在研包干项目哪些支出摘要触及负面清单？
-- grain: one row per ledger line of a running lump-sum project whose description has such a word, the largest first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, doc_no, line, biz_date, money_state, amount, negative_kind,
--     negative_word, summary, payee, handled_by, voucher_ref
-- mark: project = project_id, voucher = doc_no
-- rows: amount = lump_lines(running: yes, among: negative)
select
    lump_line.project_id,
    lens.project_name,
    department_label.department,
    lump_line.doc_no,
    lump_line.line,
    lump_line.biz_date,
    lump_line.money_state,
    lump_line.amount,
    lump_line.negative_kind,
    lump_line.negative_word,
    lump_line.summary,
    lump_line.payee,
    case when viewer_may('people') then lump_line.handler end as handled_by,
    lump_line.voucher_ref
from lump_line
join chosen_lumps($department, $stage, $grade, $field) as lens on lens.project_id = lump_line.project_id
left join department_label on department_label.dept_id = lens.dept_id
where lens.is_running and lump_line.negative_kind is not null
order by lump_line.amount desc, lump_line.doc_no asc, lump_line.line asc
