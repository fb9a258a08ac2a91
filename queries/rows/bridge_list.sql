-- en: Steps from the project list to the ledger
-- zh: 项目清单到台账的差额构成
-- grain: one row per project and step
-- needs: department, project, bridge_part
-- gives: value, bridge_part, project_id, project_name, lead_dept_id, source_id, source_row, source_column, column_name
select
    ledger_bridge.amount as value,
    ledger_bridge.bridge_part,
    ledger_bridge.project_id,
    project.project_name,
    project.lead_dept_id,
    ledger_bridge.source_id,
    ledger_bridge.source_row,
    ledger_bridge.source_column,
    ledger_bridge.column_name
from ledger_bridge
left join project on project.project_id = ledger_bridge.project_id
where
    within($department, ledger_bridge.dept_id)
    and picked($project, ledger_bridge.project_id)
    and picked($bridge_part, ledger_bridge.bridge_part)
order by abs(ledger_bridge.amount) desc, ledger_bridge.project_id asc, ledger_bridge.bridge_part asc
