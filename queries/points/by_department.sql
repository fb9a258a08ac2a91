-- en: What does each department contribute per head, pillar by pillar?
-- zh: 各部门三类积分的人均贡献如何？
-- grain: one row per department, the highest total per head after shrinking first
-- needs: department, stage, grade, field, period
-- gives: dept_id, department, rd_headcount, few_heads, input_per_head, output_per_head,
--     commercial_per_head, deduction_per_head, points_per_head, points_input, points_output,
--     points_commercial, points_deduction, points_total
-- few: input_per_head, output_per_head, commercial_per_head, deduction_per_head, points_per_head, points_input,
--     points_output, points_commercial, points_deduction, points_total
-- mark: department = dept_id, own_department = dept_id
-- rows: points_input = award_list(standing: counted, pillar: input),
--     points_output = award_list(standing: counted, pillar: output),
--     points_commercial = award_list(standing: counted, pillar: commercial),
--     points_deduction = award_list(standing: counted, pillar: deduction),
--     points_total = award_list(standing: counted, weighted: yes), rd_headcount = head_list
select
    points.dept_id,
    coalesce(department_label.department, points.dept_id) as department,
    points.rd_headcount,
    points.few_heads,
    ratio(points.points_input, points.rd_headcount) as input_per_head,
    ratio(points.points_output, points.rd_headcount) as output_per_head,
    ratio(points.points_commercial, points.rd_headcount) as commercial_per_head,
    ratio(points.points_deduction, points.rd_headcount) as deduction_per_head,
    points.points_per_head,
    points.points_input,
    points.points_output,
    points.points_commercial,
    points.points_deduction,
    points.points_total
from department_points($stage, $grade, $field, $period) as points
left join department_label on department_label.dept_id = points.dept_id
where within($department, points.dept_id)
order by points.points_shrunk desc nulls last, points.dept_id asc
