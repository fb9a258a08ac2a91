-- en: Which projects left their first plan, how often and how far?
-- zh: 哪些项目偏离了首次基线，调整几次、偏离多少？
-- grain: one row per project with another plan than its first
-- needs: department, stage, grade, field, compared
-- gives: project_id, project_name, department, rebaselines, rebaselines_since, budget_editions, milestones_moved,
--     first_end, end_now, end_moved, budget_first, budget_now, budget_moved
-- mark: project = project_id
-- rows: rebaselines = rebaseline_list(rebaseline: list), rebaselines_since = rebaseline_list(rebaseline: list, since: yes),
--     budget_editions = rebaseline_list(rebaseline: edition), milestones_moved = rebaseline_list(rebaseline: milestone)
with counted as (
    select
        project_id,
        count(*) filter (where rebaseline = 'list') as rebaselines,
        count(*) filter (where rebaseline = 'list' and version > list_min(cast($compared as integer[]))) as rebaselines_since,
        count(*) filter (where rebaseline = 'edition') as budget_editions,
        count(*) filter (where rebaseline = 'milestone') as milestones_moved
    from rebaseline_event
    group by project_id
)
select
    project.project_id,
    project.project_name,
    department_label.department,
    counted.rebaselines,
    counted.rebaselines_since,
    counted.budget_editions,
    counted.milestones_moved,
    project_baseline.plan_end as first_end,
    project.plan_end as end_now,
    date_diff('day', project_baseline.plan_end, project.plan_end) as end_moved,
    cast(project_baseline.budget_total as double) as budget_first,
    cast(project.budget_total as double) as budget_now,
    cast(project.budget_total - project_baseline.budget_total as double) as budget_moved
from chosen_projects($department, $stage, $grade, $field) as project
join counted on counted.project_id = project.project_id
left join project_baseline on project_baseline.project_id = project.project_id
left join department_label on department_label.dept_id = project.lead_dept_id
order by
    counted.rebaselines_since desc,
    counted.rebaselines desc,
    counted.budget_editions desc,
    counted.milestones_moved desc,
    project.project_id asc
