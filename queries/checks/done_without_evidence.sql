-- en: Which milestones are reported done without any evidence?
-- zh: 哪些里程碑已报完成但没有佐证材料？
-- grain: one row per milestone
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
select
    'milestone' as table_name,
    milestone.project_id || '|' || milestone.milestone_no as row_key,
    project.lead_dept_id as dept_id,
    'evidence_ref' as column_name,
    cast(null as varchar) as wanted,
    milestone.milestone_name as found,
    1 as row_count,
    milestone.source_id,
    milestone.source_row,
    milestone.source_column
from milestone
left join project on project.project_id = milestone.project_id
where milestone.status = 'done' and trim(coalesce(milestone.evidence_ref, '')) = ''
order by row_key asc
