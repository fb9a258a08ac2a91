-- en: What moved each headline figure: what happened, another scope, or corrected data?
-- zh: 各项核心指标因何变动：实际变化、范围变化还是数据更正？
-- grain: one row per figure and part of its movement, in order
-- needs: department, stage, grade, field, compared
-- gives: figure, part, moved_by, projects
-- mark: figure, part
-- rows: moved_by = movement_list
select
    figure,
    part,
    sum(amount) as moved_by,
    count(*) filter (where amount <> 0) as projects
from movement_parts($department, $stage, $grade, $field, $compared)
group by place, figure, step, part
order by place asc, step asc
