-- en: What is each unit meant to lead?
-- zh: 各单位的主攻方向是什么？
-- grain: one row per unit and focus area
-- gives: dept_id, department, focus_area
with area as (
    select
        dept_id,
        department,
        unnest(focus_areas) as focus_area
    from unit_now
)
select
    dept_id,
    department,
    focus_area
from area
where in_scope(dept_id)
order by dept_id asc, focus_area asc
