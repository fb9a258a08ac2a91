-- What the people of one item share: together the whole of it. Items without any share are left out.
-- grain: one row per rule, reference and period
select
    rule_code,
    ref,
    period,
    any_value(year) as year,
    any_value(quarter) as quarter,
    min(dept_id) as dept_id,
    any_value(stage) as stage,
    any_value(supervision_grade) as supervision_grade,
    any_value(tech_field) as tech_field,
    count(*) as items,
    sum(share) as share_sum,
    abs(sum(share) - 1) > setting_number('share_tolerance') as is_apart,
    min({'id': source_id, 'line': source_row, 'letter': source_column}) as first
from points_award
where ref is not null and standing <> 'rejected'
group by rule_code, ref, period
having count(share) > 0
