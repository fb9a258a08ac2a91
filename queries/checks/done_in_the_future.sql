-- en: Which milestones were done after the date of the data?
-- zh: 哪些里程碑的实际完成日期晚于数据日期？
-- grain: one row per milestone
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
select
    'milestone' as table_name,
    milestone.project_id || '|' || milestone.milestone_no as row_key,
    project.lead_dept_id as dept_id,
    'actual_date' as column_name,
    '<= ' || as_of() as wanted,
    cast(milestone.actual_date as varchar) as found,
    1 as row_count,
    milestone.source_id,
    milestone.source_row,
    milestone.source_column
from milestone
left join project on project.project_id = milestone.project_id
where milestone.actual_date > as_of()
order by row_key asc
