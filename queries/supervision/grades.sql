-- en: Is each grade looked after in its rhythm?
-- zh: 各监管等级是否按周期检查？
-- grain: one row per supervision grade with running projects
-- needs: department, stage, grade, field
-- gives: supervision_grade, rhythm_days, projects, unspent, reviews_overdue, reports_overdue, opinions_apart,
--     hidden_risks, milestones_late
-- mark: grade = supervision_grade
-- rows: projects = supervised_list(among: graded), unspent = supervised_list(among: graded, amount: unspent),
--     reviews_overdue = supervised_list(among: overdue), reports_overdue = supervised_list(among: silent),
--     opinions_apart = supervised_list(among: graded_apart), hidden_risks = supervised_list(among: graded_hidden),
--     milestones_late = supervised_list(among: graded, amount: milestones)
select
    supervision_grade,
    any_value(rhythm_days) as rhythm_days,
    count(*) as projects,
    sum(unspent) as unspent,
    case when any_value(rhythm_days) is not null then count(review_overdue) end as reviews_overdue,
    case when any_value(rhythm_days) is not null
        then count(*) filter (where news_days > rhythm_days) end as reports_overdue,
    count(*) filter (where opinion_gap > 0) as opinions_apart,
    count(*) filter (where is_hidden) as hidden_risks,
    sum(milestones_late) as milestones_late
from chosen_supervised($department, $stage, $grade, $field)
where supervision_grade is not null
group by supervision_grade
order by supervision_grade asc
