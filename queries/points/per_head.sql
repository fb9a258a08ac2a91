-- en: Who stands above the organisation once small departments are judged with care?
-- zh: 考虑人数多少后，哪些部门高于全院人均水平？
-- grain: one row per department with known heads, the highest after shrinking first
-- needs: department, stage, grade, field, period
-- gives: dept_id, department, rd_headcount, few_heads, points_total, points_per_head, points_shrunk,
--     points_mean, points_index, rank
-- few: points_total, points_per_head, points_shrunk, points_index, rank
-- mark: department = dept_id, own_department = dept_id
-- rows: points_total = award_list(standing: counted, weighted: yes), rd_headcount = head_list
-- settings: points_shrink_k, small_n, points_weight_input, points_weight_output, points_weight_commercial
select
    points.dept_id,
    coalesce(department_label.department, points.dept_id) as department,
    points.rd_headcount,
    points.few_heads,
    points.points_total,
    points.points_per_head,
    points.points_shrunk,
    points.points_mean,
    points.points_index,
    points.rank
from department_points($stage, $grade, $field, $period) as points
left join department_label on department_label.dept_id = points.dept_id
where within($department, points.dept_id) and points.rd_headcount > 0
order by points.points_shrunk desc nulls last, points.dept_id asc
