-- en: Which records break a rule between the tables?
-- zh: 哪些记录不满足表间规则？
-- grain: one row per record and rule it breaks
-- needs: department
-- gives: rule_en, rule_zh, department, table_name, row_key, column_name, wanted, found, row_count
select
    rule.rule_en,
    rule.rule_zh,
    department_label.department,
    rule_break.table_name,
    rule_break.row_key,
    rule_break.column_name,
    rule_break.wanted,
    rule_break.found,
    rule_break.row_count
from rule_break
join rule on rule.rule = rule_break.rule
left join department_label on department_label.dept_id = rule_break.dept_id
where within($department, rule_break.dept_id)
order by rule_break.rule asc, rule_break.row_key asc, rule_break.column_name asc
