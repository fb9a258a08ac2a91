-- en: When does each project reach industry, at the organisation's own pace?
-- zh: 按本单位以往速度，各项目何时可进入产业化？
-- grain: one row per running project before industrialization, the earliest first
-- needs: department, stage, grade, field, arrival_project, arrival_low, arrival_middle, arrival_high, arrival_cases, arrival_state
-- gives: project_id, project_name, department, stage, stay_days, arrival_state, arrival_low, arrival_middle,
--     arrival_high, arrival_interval, arrival_cases, unspent
-- mark: project = project_id
-- rows: unspent = project_money(running: yes, amount: unspent)
-- settings: small_n, required_trl_industrial
with told as (
    select
        unnest(cast($arrival_project as varchar[])) as project_id,
        unnest(cast($arrival_low as double[])) as low,
        unnest(cast($arrival_middle as double[])) as middle,
        unnest(cast($arrival_high as double[])) as high,
        unnest(cast($arrival_cases as bigint[])) as arrival_cases,
        unnest(cast($arrival_state as varchar[])) as arrival_state
)
select
    project.project_id,
    project.project_name,
    department_label.department,
    stage_stay.stage,
    stage_stay.stay_days,
    told.arrival_state,
    as_of() + cast(round(told.low) as integer) as arrival_low,
    as_of() + cast(round(told.middle) as integer) as arrival_middle,
    as_of() + cast(round(told.high) as integer) as arrival_high,
    setting_number('arrival_interval') as arrival_interval,
    told.arrival_cases,
    project_state.unspent
from told
join chosen_projects($department, $stage, $grade, $field) as project on project.project_id = told.project_id
join project_state on project_state.project_id = told.project_id
join stage_stay on stage_stay.project_id = told.project_id and stage_stay.stay_end = 'open'
left join department_label on department_label.dept_id = project.lead_dept_id
order by
    list_position(['known', 'few', 'not_aimed'], told.arrival_state) asc,
    told.middle asc nulls last,
    told.low asc nulls last,
    project.project_id asc
