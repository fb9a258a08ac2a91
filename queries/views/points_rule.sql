-- The rule book in force in each year: the latest version that is not of a later year.
-- grain: one row per rule and year with points
with year as (
    select distinct year from points_quarter
)
select
    point_rule.rule_code,
    year.year,
    arg_max(point_rule.version, point_rule.version) as version,
    arg_max(point_rule.pillar, point_rule.version) as pillar,
    arg_max(point_rule.item, point_rule.version) as item,
    arg_max(point_rule.unit, point_rule.version) as unit,
    arg_max(point_rule.base_points, point_rule.version) as base_points,
    arg_max(point_rule.cap, point_rule.version) as cap
from point_rule
join year on coalesce(try_cast(left(point_rule.version, 4) as integer), 0) <= year.year
group by point_rule.rule_code, year.year
