-- en: Who was awarded more than the cap of a rule in one period?
-- zh: 哪些人员单个积分项得分超过封顶分？
-- grain: one row per person, rule and period
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
-- The most generous version of a rule counts.
with awarded as (
    select
        points.person_id,
        points.rule_code,
        points.period,
        min(points.dept_id) as dept_id,
        sum(points.points) as points,
        max(point_rule.cap) as cap,
        count(*) as awards,
        min({'id': points.source_id, 'line': points.source_row, 'letter': points.source_column}) as first
    from points
    join (select rule_code, max(cap) as cap from point_rule group by rule_code) as point_rule
        on point_rule.rule_code = points.rule_code
    where points.person_id is not null and coalesce(points.state, 'approved') <> 'rejected'
    group by points.person_id, points.rule_code, points.period
)
select
    'points' as table_name,
    person_id || '|' || rule_code || '|' || period as row_key,
    dept_id as dept_id,
    'points' as column_name,
    '<= ' || cap as wanted,
    cast(points as varchar) as found,
    awards as row_count,
    first.id as source_id,
    first.line as source_row,
    first.letter as source_column
from awarded
where points > cap
order by row_key asc
