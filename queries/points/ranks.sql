-- en: Which departments rose or fell against the same span a year before?
-- zh: 与上年同期相比，哪些部门名次上升或下降？
-- grain: one row per department with known heads, by the rank of now
-- needs: department, stage, grade, field, period
-- gives: dept_id, department, rd_headcount, few_heads, rank_before, rank, rank_change, shrunk_before,
--     points_shrunk, points_before, points_total
-- mark: department = dept_id, own_department = dept_id
-- rows: points_before = award_list(standing: counted, weighted: yes, span: before),
--     points_total = award_list(standing: counted, weighted: yes)
-- settings: points_shrink_k, small_n, points_weight_input, points_weight_output, points_weight_commercial
with earlier as (
    select *, max(abs(points_total)) over () > 0 as is_known
    from department_points($stage, $grade, $field, period_before($period))
)
select
    now.dept_id,
    coalesce(department_label.department, now.dept_id) as department,
    now.rd_headcount,
    now.few_heads,
    case when earlier.is_known then earlier.rank end as rank_before,
    now.rank,
    case when earlier.is_known then earlier.rank - now.rank end as rank_change,
    case when earlier.is_known then earlier.points_shrunk end as shrunk_before,
    now.points_shrunk,
    earlier.points_total as points_before,
    now.points_total
from department_points($stage, $grade, $field, $period) as now
left join earlier on earlier.dept_id = now.dept_id
left join department_label on department_label.dept_id = now.dept_id
where within($department, now.dept_id) and now.rd_headcount > 0 and now.points_shrunk is not null
order by now.rank asc, now.dept_id asc
