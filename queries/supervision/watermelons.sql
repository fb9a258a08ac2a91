-- en: Which departments report greener than the data?
-- zh: 哪些部门自评比数据更乐观？
-- grain: one row per department with running projects that are both reported and computed
-- needs: department, stage, grade, field
-- gives: dept_id, department, projects, reported_ok, computed_ok, candour_gap, hidden_risks
-- mark: department = dept_id, own_department = dept_id
-- rows: projects = supervised_list(among: compared), reported_ok = supervised_list(among: reported_ok),
--     computed_ok = supervised_list(among: computed_ok), hidden_risks = supervised_list(among: compared_hidden)
select
    chosen.dept_id,
    coalesce(any_value(department_label.department), chosen.dept_id) as department,
    count(*) as projects,
    count(*) filter (where chosen.light_reported = 'ok') as reported_ok,
    count(*) filter (where chosen.light_computed = 'ok') as computed_ok,
    reported_ok - computed_ok as candour_gap,
    count(*) filter (where chosen.is_hidden) as hidden_risks
from chosen_supervised($department, $stage, $grade, $field) as chosen
left join department_label on department_label.dept_id = chosen.dept_id
where
    chosen.dept_id is not null
    and chosen.light_reported is not null
    and chosen.light_computed is not null
group by chosen.dept_id
order by hidden_risks desc, candour_gap desc, chosen.dept_id asc
