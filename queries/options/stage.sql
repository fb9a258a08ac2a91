-- en: Which stages do projects stand in?
-- zh: 项目处于哪些阶段？
-- gives: value, label
select
    stage as value,
    stage as label
from project
where stage is not null
group by stage
order by stage_order(stage) asc
