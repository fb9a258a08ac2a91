-- en: Which projects are new, gone, or moved stage, colour, money or dates?
-- zh: 哪些项目新增、移出，或阶段、状态、经费、日期有变？
-- grain: one row per project and kind of change
-- needs: department, stage, grade, field, compared
-- gives: moved, direction, project_id, project_name, department, stage_then, stage_now, light_then, light_now, budget_first,
--     budget_then, budget_now, first_end, end_then, end_now, rebaselines
-- mark: project = project_id, moved
with again as (
    select project_id, count(*) as rebaselines
    from rebaseline_event
    where rebaseline = 'list'
    group by project_id
)
select
    change.moved,
    change.direction,
    change.project_id,
    change.project_name,
    department_label.department,
    change.stage_then,
    change.stage_now,
    change.light_then,
    change.light_now,
    cast(project_baseline.budget_total as double) as budget_first,
    change.budget_then,
    change.budget_now,
    project_baseline.plan_end as first_end,
    change.end_then,
    change.end_now,
    coalesce(again.rebaselines, 0) as rebaselines
from project_changes($department, $stage, $grade, $field, $compared) as change
left join department_label on department_label.dept_id = change.dept_id
left join project_baseline on project_baseline.project_id = change.project_id
left join again on again.project_id = change.project_id
order by
    list_position(['left', 'entered', 'colour', 'stage', 'money', 'dates'], change.moved) asc,
    list_position(['worse', 'back', 'later', 'more'], change.direction) asc nulls last,
    change.project_id asc
