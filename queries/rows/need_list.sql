-- en: Money of projects that need a decision
-- zh: 需要决策的项目的剩余经费
-- grain: one row per project and kind of concern whose money left is known
-- needs: department, stage, grade, field, project, concern
-- gives: value, project_id, project_name, concern, subject, source_id, source_row, source_column, column_name
select
    chosen.stake as value,
    chosen.project_id,
    chosen.project_name,
    chosen.concern,
    chosen.subject,
    project.source_id,
    project.source_row,
    project.source_column,
    'budget_total' as column_name
from chosen_needs($department, $stage, $grade, $field) as chosen
join project on project.project_id = chosen.project_id
where chosen.stake is not null and picked($project, chosen.project_id) and picked($concern, chosen.concern)
order by value desc, chosen.project_id asc, chosen.concern asc
