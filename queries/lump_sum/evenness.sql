-- en: Which lump-sum projects leave their spending to the end of the year?
-- zh: 哪些包干项目把支出集中在年末？
-- grain: one row per running lump-sum project with payments in the last complete fiscal year, the latest spender first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, paid_last_year, paid_last_quarter, last_quarter_share, unevenness,
--     rush_limit, evenness_limit
-- mark: project = project_id
-- rows: paid_last_year = lump_lines(running: yes, money_state: paid, span: last_year),
--     paid_last_quarter = lump_lines(running: yes, money_state: paid, span: last_year_last_quarter)
select
    lens.project_id,
    lens.project_name,
    department_label.department,
    lens.paid_last_year,
    lens.paid_last_quarter,
    lens.last_quarter_share,
    lens.unevenness,
    lens.rush_limit,
    lens.evenness_limit
from chosen_lumps($department, $stage, $grade, $field) as lens
left join department_label on department_label.dept_id = lens.dept_id
where lens.is_running and lens.last_quarter_share is not null
order by lens.last_quarter_share desc, lens.project_id asc
