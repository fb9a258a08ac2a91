-- en: Which supervision grades are in use?
-- zh: 使用了哪些监管等级？
-- gives: value, label
select
    supervision_grade as value,
    supervision_grade as label
from project
where supervision_grade is not null
group by supervision_grade
order by supervision_grade asc
