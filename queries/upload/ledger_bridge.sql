-- en: Why do the project list and the ledger tell different spending?
-- zh: 项目清单与台账的支出为何不同？
-- grain: one row per step from the list to the ledger, in order
-- needs: department
-- gives: bridge_part, bridge_amount, projects
-- mark: bridge_part
-- rows: bridge_amount = bridge_list
select
    bridge_part,
    sum(amount) as bridge_amount,
    count(distinct project_id) as projects
from ledger_bridge
where within($department, dept_id)
group by bridge_part, place
order by place asc
