-- en: Whose variance demands an explanation, and is there one?
-- zh: 哪些项目偏差超限须作说明，是否已说明？
-- grain: one row per running project whose variance passes the threshold, unexplained ones first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, supervision_grade, narrative_state, year_variance, time_variance,
--     variance_limit, narrative, unspent
-- mark: project = project_id
-- rows: unspent = supervised_list(among: variance, amount: unspent)
select
    chosen.project_id,
    chosen.project_name,
    department_label.department,
    chosen.supervision_grade,
    chosen.narrative_state,
    chosen.year_variance,
    chosen.time_variance,
    setting_number('narrative_variance') as variance_limit,
    chosen.narrative,
    chosen.unspent
from chosen_supervised($department, $stage, $grade, $field) as chosen
left join department_label on department_label.dept_id = chosen.dept_id
where chosen.narrative_state is not null
order by
    list_position(['missing', 'repeated', 'given'], chosen.narrative_state) asc,
    greatest(abs(chosen.year_variance), abs(chosen.time_variance)) desc,
    chosen.project_id asc
