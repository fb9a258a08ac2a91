-- en: Which points are negative without being deductions, or deductions that add?
-- zh: 哪些积分正负号与积分类型不符？
-- grain: one row per award
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
select
    'points' as table_name,
    concat_ws('|', person_id, dept_id, period, rule_code, ref) as row_key,
    dept_id as dept_id,
    'points' as column_name,
    case when pillar = 'deduction' then '<= 0' else '>= 0' end as wanted,
    cast(points as varchar) as found,
    1 as row_count,
    source_id,
    source_row,
    source_column
from points
where (pillar = 'deduction' and points > 0) or (pillar <> 'deduction' and points < 0)
order by row_key asc
