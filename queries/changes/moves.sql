-- en: How many projects are new, gone or different, and in which direction?
-- zh: 新增、移出和变动的项目各有多少，方向如何？
-- grain: one row per kind and direction of change
-- needs: department, stage, grade, field, compared
-- gives: moved, direction, projects
-- mark: moved, direction
-- rows: projects = change_list
select
    moved,
    direction,
    count(*) as projects
from project_changes($department, $stage, $grade, $field, $compared)
group by moved, direction
order by list_position(['entered', 'left', 'stage', 'colour', 'money', 'dates'], moved) asc, direction asc
