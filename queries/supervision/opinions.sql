-- en: Who says what about each project, how old is it, and do they agree?
-- zh: 各项目自评、督导、测算灯号如何，距今多久，是否一致？
-- grain: one row per running project, hidden risks first, then the widest disagreement, at most 200
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, supervision_grade, light_reported, reported_since, light_assured,
--     assured_since, light_computed, light_schedule, light_money, light_milestones, as_of_date, news_days, is_stale,
--     opinion_gap, is_hidden, unspent
-- mark: project = project_id
-- rows: unspent = supervised_list(amount: unspent)
select
    chosen.project_id,
    chosen.project_name,
    department_label.department,
    chosen.supervision_grade,
    chosen.light_reported,
    chosen.reported_since,
    chosen.light_assured,
    chosen.assured_since,
    chosen.light_computed,
    chosen.light_schedule,
    chosen.light_money,
    chosen.light_milestones,
    chosen.as_of_date,
    chosen.news_days,
    chosen.is_stale,
    chosen.opinion_gap,
    chosen.is_hidden,
    chosen.unspent
from chosen_supervised($department, $stage, $grade, $field) as chosen
left join department_label on department_label.dept_id = chosen.dept_id
order by
    chosen.is_hidden desc,
    chosen.opinion_gap desc nulls last,
    chosen.exception_score desc,
    chosen.project_id asc
limit 200
