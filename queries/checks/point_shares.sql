-- en: Where do people share more than the whole of one item?
-- zh: 哪些积分项的贡献比例合计超过 1？
-- grain: one row per item, reference and period
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
with shared as (
    select
        rule_code,
        ref,
        period,
        min(dept_id) as dept_id,
        sum(share) as shares,
        count(*) as awards,
        min({'id': source_id, 'line': source_row, 'letter': source_column}) as first
    from points
    where ref is not null and coalesce(state, 'approved') <> 'rejected'
    group by rule_code, ref, period
)
select
    'points' as table_name,
    rule_code || '|' || ref || '|' || period as row_key,
    dept_id as dept_id,
    'share' as column_name,
    '<= 1' as wanted,
    cast(round(shares, 4) as varchar) as found,
    awards as row_count,
    first.id as source_id,
    first.line as source_row,
    first.letter as source_column
from shared
where shares > 1 + setting_number('share_tolerance')
order by row_key asc
