-- en: Which years have passages between stages?
-- zh: 哪些年度有阶段流转记录？
-- gives: value, label
with recent as (
    select distinct flow_year
    from stage_flow
    order by flow_year desc
    limit 4
)
select
    flow_year as value,
    flow_year as label
from recent
order by flow_year asc
