-- en: Which departments' points can be proven?
-- zh: 哪些部门的积分有据可查？
-- grain: one row per department with points awarded, the least proven first
-- needs: department, stage, grade, field, period
-- gives: dept_id, department, points_evidenced, points_unproven, evidenced_share, award_count, state
-- mark: department = dept_id, own_department = dept_id
-- rows: points_evidenced = award_list(standing: counted, evidence: given),
--     points_unproven = award_list(standing: counted, evidence: missing),
--     award_count = award_list(standing: counted, evidence: given|missing, measure: count)
with proof as (
    select
        dept_id,
        coalesce(sum(points) filter (where evidence = 'given'), 0) as points_evidenced,
        coalesce(sum(points) filter (where evidence = 'missing'), 0) as points_unproven,
        sum(items) as award_count
    from chosen_points($department, $stage, $grade, $field, $period)
    where standing = 'counted' and evidence <> 'none'
    group by dept_id
)
select
    proof.dept_id,
    coalesce(department_label.department, proof.dept_id) as department,
    proof.points_evidenced,
    proof.points_unproven,
    ratio(points_evidenced, points_evidenced + points_unproven) as evidenced_share,
    cast(proof.award_count as bigint) as award_count,
    case
        when proof.award_count < setting_number('small_n') then null
        when 1 - evidenced_share >= setting_number('points_unproven_watch') then 'watch'
        else 'ok'
    end as state
from proof
left join department_label on department_label.dept_id = proof.dept_id
order by evidenced_share asc nulls last, points_unproven desc, proof.dept_id asc
