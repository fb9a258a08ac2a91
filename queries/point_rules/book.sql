-- en: What changed in the rule book, and what would change now?
-- zh: 积分规则相比上一版有何变化，拟调整哪些？
-- grain: one row per rule of the latest version
-- needs: rules, rule_points, rule_caps
-- gives: rule_code, item, pillar, unit, version, version_before, base_before, base_points, base_new, cap_before,
--     cap, cap_new
with latest as (
    select *, list_position(cast($rules as varchar[]), rule_code) as rule_place
    from points_book
    qualify row_number() over (partition by rule_code order by version desc) = 1
)
select
    rule_code,
    item,
    pillar,
    unit,
    version,
    version_before,
    base_before,
    base_points,
    cast($rule_points as double[])[rule_place] as base_new,
    cap_before,
    cap,
    nullif(cast($rule_caps as double[])[rule_place], 0) as cap_new
from latest
order by
    list_position(['input', 'output', 'commercial', 'deduction'], pillar) asc,
    rule_code asc
