-- en: Records that break a rule
-- zh: 不满足规则的记录
-- grain: one row per record and rule it breaks
-- needs: department, rule
-- gives: value, rule_en, rule_zh, table_name, row_key, dept_id, wanted, found, row_count,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    rule.rule_en,
    rule.rule_zh,
    rule_break.table_name,
    rule_break.row_key,
    rule_break.dept_id,
    rule_break.wanted,
    rule_break.found,
    rule_break.row_count,
    rule_break.source_id,
    rule_break.source_row,
    rule_break.source_column,
    rule_break.column_name
from rule_break
join rule on rule.rule = rule_break.rule
where within($department, rule_break.dept_id) and picked($rule, rule_break.rule)
order by rule_break.rule asc, rule_break.row_key asc, rule_break.column_name asc
