-- Every version of every rule beside the version before it.
-- grain: one row per rule and version
select
    rule_code,
    version,
    pillar,
    item,
    unit,
    base_points,
    cap,
    lag(version) over book as version_before,
    lag(base_points) over book as base_before,
    lag(cap) over book as cap_before,
    source_id,
    source_row,
    source_column
from point_rule
window book as (partition by rule_code order by version)
