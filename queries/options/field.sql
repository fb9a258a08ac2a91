-- en: Which technology fields do projects belong to?
-- zh: 项目属于哪些技术领域？
-- gives: value, label
select
    tech_field as value,
    tech_field as label
from project
where tech_field is not null
group by tech_field
order by count(*) desc, tech_field asc
