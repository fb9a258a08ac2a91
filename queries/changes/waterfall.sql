-- en: What moved each headline figure: what happened, another scope, or corrected data?
-- zh: 各项核心指标因何变动：实际变化、范围变化还是数据更正？
-- grain: one row per figure and part of its movement, in order
-- needs: department, stage, grade, field, compared
-- gives: figure, part, moved_by, projects, most_moved, period_open
-- mark: figure, part
-- rows: moved_by = movement_list
select
    figure,
    part,
    sum(amount) as moved_by,
    count(*) filter (where amount <> 0) as projects,
    case
        when sum(abs(amount)) > 0 and sum(amount) < 0 then arg_min(project_name, row(amount, project_name))
        when sum(abs(amount)) > 0 then arg_max(project_name, row(amount, project_name))
    end as most_moved,
    figure in ('execution_rate', 'pilot_passes', 'transfer_received')
        and (select not bool_and(complete) from as_of_month where this_year) as period_open
from movement_parts($department, $stage, $grade, $field, $compared)
group by place, figure, step, part
having step > 0 or moved_by is not null
order by place asc, step asc
