-- en: Which projects have milestone weights that do not add up to 100?
-- zh: 哪些项目的里程碑权重合计不等于 100？
-- grain: one row per project
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
-- Fine with the cancelled milestones or without them: plans are weighed again, or they are not.
with weighed as (
    select
        project_id,
        sum(weight_pct) as weights,
        sum(case when status = 'cancelled' then 0 else weight_pct end) as weights_left,
        count(*) as milestones,
        min({'id': source_id, 'line': source_row, 'letter': source_column}) as first
    from milestone
    group by project_id
    having count(weight_pct) > 0
)
select
    'milestone' as table_name,
    weighed.project_id as row_key,
    project.lead_dept_id as dept_id,
    'weight_pct' as column_name,
    '100' as wanted,
    cast(round(weighed.weights, 2) as varchar) as found,
    weighed.milestones as row_count,
    weighed.first.id as source_id,
    weighed.first.line as source_row,
    weighed.first.letter as source_column
from weighed
left join project on project.project_id = weighed.project_id
where
    abs(weighed.weights - 100) > setting_number('weight_tolerance')
    and abs(weighed.weights_left - 100) > setting_number('weight_tolerance')
order by row_key asc
