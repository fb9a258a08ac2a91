-- en: How much money stands still between laboratory and industry?
-- zh: 有多少经费停滞在实验室与产业化之间？
-- grain: one row per TRL of the valley
-- needs: department, stage, grade, field
-- gives: level, projects, projects_stuck, money_stuck, money_moving, days_long
-- mark: level
-- rows: projects = valley_list(kind: project), projects_stuck = valley_list(kind: project, stuck: yes),
--     money_stuck = valley_list(kind: money, stuck: yes), money_moving = valley_list(kind: money, stuck: no)
select
    valley_project.level,
    count(*) as projects,
    count(*) filter (where is_stuck) as projects_stuck,
    case when count(*) filter (where is_stuck) = 0 then 0
        else sum(valley_project.unspent) filter (where is_stuck) end as money_stuck,
    case when count(*) filter (where not is_stuck) = 0 then 0
        else sum(valley_project.unspent) filter (where not is_stuck) end as money_moving,
    max(valley_project.days_long) as days_long
from chosen_projects($department, $stage, $grade, $field) as project
join valley_project on valley_project.project_id = project.project_id
group by valley_project.level
order by valley_project.level asc
