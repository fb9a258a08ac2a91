-- en: Projects behind one step from plan to paid
-- zh: 计划与支付差异各步骤所涉项目
-- grain: one row per project and step
-- needs: department, stage, grade, field, cause
-- gives: value, cause, project_id, project_name, dept_id, source_id, source_row, source_column, column_name
with step as (
    select
        project_id,
        dept_id,
        unnest([
            {cause: 'planned', value: planned}, {cause: 'over_budget', value: over_budget},
            {cause: 'ahead', value: ahead}, {cause: 'promised', value: promised},
            {cause: 'stopped', value: stopped}, {cause: 'late', value: late},
            {cause: 'not_started', value: not_started}, {cause: 'reversed', value: reversed},
            {cause: 'unexplained', value: unexplained}, {cause: 'paid', value: paid}
        ], recursive := true)
    from plan_gap_cause
    where
        within($department, dept_id)
        and picked($stage, stage)
        and picked($grade, supervision_grade)
        and picked($field, tech_field)
)
select
    step.value,
    step.cause,
    step.project_id,
    project.project_name,
    step.dept_id,
    project.source_id,
    project.source_row,
    project.source_column,
    'project_id' as column_name
from step
left join project on project.project_id = step.project_id
where step.value <> 0 and picked($cause, step.cause)
order by abs(step.value) desc, step.project_id asc
