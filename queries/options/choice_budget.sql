-- en: What may be spent, what everything would cost, and who competes
-- zh: 可用经费、全部完成所需经费与参与优选的项目
-- grain: one row
-- needs: department, stage, grade, field
-- gives: value, label, cost
select
    sum(unspent) filter (where pool = 'running') as value,
    cast(count(*) as varchar) as label,
    sum(cost_to_go) as cost
from choice_pool($department, $stage, $grade, $field, [])
