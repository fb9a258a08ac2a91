-- en: Which projects of different units are alike?
-- zh: 不同单位的哪些项目内容相近？
-- grain: one row per pair of running projects or candidates of two units, the most alike first
-- needs: department, stage, grade, field, pair_left, pair_right, pair_score, pair_shared
-- gives: left_id, left_name, left_department, right_id, right_name, right_department, likeness, shared_words,
--     same_field, money_both
-- mark: one = left_id, other = right_id
-- rows: money_both = pair_list(kind: both)
-- settings: overlap_least
with found as (
    select
        unnest(cast($pair_left as varchar[])) as left_id,
        unnest(cast($pair_right as varchar[])) as right_id,
        unnest(cast($pair_score as double[])) as likeness,
        unnest(cast($pair_shared as varchar[])) as shared_words
)
select
    pair.left_id,
    first.project_name as left_name,
    first_unit.department as left_department,
    pair.right_id,
    second.project_name as right_name,
    second_unit.department as right_department,
    found.likeness,
    found.shared_words,
    first.tech_field = second.tech_field as same_field,
    first_state.unspent + second_state.unspent as money_both
from division_pairs($department, $stage, $grade, $field, $pair_left, $pair_right) as pair
join found on found.left_id = pair.left_id and found.right_id = pair.right_id
join project as first on first.project_id = pair.left_id
join project as second on second.project_id = pair.right_id
join project_state as first_state on first_state.project_id = pair.left_id
join project_state as second_state on second_state.project_id = pair.right_id
left join department_label as first_unit on first_unit.dept_id = first.lead_dept_id
left join department_label as second_unit on second_unit.dept_id = second.lead_dept_id
order by found.likeness desc, pair.left_id asc, pair.right_id asc
