-- en: Which rules between the tables are broken?
-- zh: 哪些表间规则未满足？
-- grain: one row per rule, most broken first
-- needs: department
-- gives: rule, rule_en, rule_zh, rule_breaks, departments_broken
-- mark: rule
-- rows: rule_breaks = rule_list
select
    rule.rule,
    rule.rule_en,
    rule.rule_zh,
    count(broken.rule) as rule_breaks,
    count(distinct broken.dept_id) as departments_broken
from rule
left join (select rule, dept_id from rule_break where within($department, dept_id)) as broken
    on broken.rule = rule.rule
group by rule.rule, rule.rule_en, rule.rule_zh
order by rule_breaks desc, rule.rule asc
