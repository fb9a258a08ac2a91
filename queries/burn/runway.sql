-- en: Which projects run out of money before they end?
-- zh: 哪些项目的经费撑不到项目结束？
-- grain: one row per running project whose money ends first, at most 200
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, budget_mode, bac, paid_to_date, committed_to_date,
--     money_left, burn, runway, months_to_end, runway_gap, runway_state, state
-- mark: project = project_id
-- rows: paid_to_date = spend_lines(span: to_date, money_state: paid, among: short),
--     committed_to_date = spend_lines(span: to_date, money_state: reserved|contracted|approved, among: short)
with chosen as (
    select
        runway_now.*,
        coalesce(runway, 0) - months_to_end as runway_gap
    from runway_now
    where
        within($department, dept_id)
        and picked($stage, stage)
        and picked($grade, supervision_grade)
        and picked($field, tech_field)
)
select
    chosen.project_id,
    chosen.project_name,
    coalesce(department_label.department, chosen.dept_id) as department,
    budget_mode,
    bac,
    paid_to_date,
    committed_to_date,
    money_left,
    burn,
    runway,
    months_to_end,
    runway_gap,
    runway_state,
    state
from chosen
left join department_label on department_label.dept_id = chosen.dept_id
where runway_state in ('overspent', 'used_up', 'short')
order by
    case state when 'risk' then 0 when 'watch' then 1 else 2 end asc,
    runway_gap asc,
    chosen.project_id asc
limit 200
