-- en: Which reviews are overdue, and who looked last?
-- zh: 哪些项目检查超期，上次由谁检查？
-- grain: one row per running project whose grade has a rhythm that is overrun
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, supervision_grade, review_overdue, reviewed, review_kind, rhythm_days,
--     days_unseen, light_computed, news_days, unspent
-- mark: project = project_id
-- rows: review_overdue = supervised_list(among: overdue, amount: review),
--     unspent = supervised_list(among: overdue, amount: unspent)
select
    chosen.project_id,
    chosen.project_name,
    department_label.department,
    chosen.supervision_grade,
    chosen.review_overdue,
    chosen.reviewed,
    chosen.review_kind,
    chosen.rhythm_days,
    chosen.days_unseen,
    chosen.light_computed,
    chosen.news_days,
    chosen.unspent
from chosen_supervised($department, $stage, $grade, $field) as chosen
left join department_label on department_label.dept_id = chosen.dept_id
where chosen.review_overdue is not null
order by chosen.supervision_grade asc, chosen.review_overdue desc, chosen.project_id asc
