-- en: What changed from one list to the next?
-- zh: 历次清单之间项目库有哪些变动？
-- grain: one row per list and kind of change, the latest list last
-- needs: department, stage, grade, field
-- gives: list_version, listed_on, move_group, move_kind, projects, budget_total, is_latest
-- mark: list_version, move_kind
-- rows: projects = move_list, budget_total = move_money
select
    list_version,
    max(listed_on) as listed_on,
    move_group,
    move_kind,
    count(*) as projects,
    sum(budget_total) as budget_total,
    is_latest
from chosen_moves($department, $stage, $grade, $field)
group by list_version, is_latest, move_group, move_kind
order by
    list_version asc,
    list_position(['in', 'up', 'back', 'out'], move_group) asc,
    projects desc,
    move_kind asc
