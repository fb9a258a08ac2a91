-- en: What is this project, for whom, and with whom?
-- zh: 该项目做什么、服务谁、与谁合作？
-- grain: one row per project
-- needs: project
-- gives: project_id, description, tech_field, elements, value_chain_step, horizon, self_reliance, source, org_mode,
--     budget_mode, policy_need, market_need, demand_department, partner_departments, partners, pilot_site,
--     narrative
-- mark: project = project_id
with helper as (
    select
        project.project_id,
        string_agg(department_label.department, ', ' order by department_label.department asc) as departments
    from project
    cross join unnest(project.partner_dept_ids) as listed(dept_id)
    join department_label on department_label.dept_id = listed.dept_id
    where picked($project, project.project_id)
    group by project.project_id
),
outside as (
    select
        project_id,
        string_agg(distinct partner_name, ', ' order by partner_name asc) as partners
    from partner
    where picked($project, project_id)
    group by project_id
)
select
    project.project_id,
    project.description,
    project.tech_field,
    array_to_string(project.elements, ' ') as elements,
    project.value_chain_step,
    project.horizon,
    project.self_reliance,
    project.source,
    project.org_mode,
    project.budget_mode,
    coalesce(policy.title, project.policy_ref) as policy_need,
    coalesce(market.title, project.market_ref) as market_need,
    department_label.department as demand_department,
    helper.departments as partner_departments,
    coalesce(outside.partners, project.external_partner) as partners,
    project.pilot_site,
    project.narrative
from project
left join demand as policy on policy.demand_id = project.policy_ref
left join demand as market on market.demand_id = project.market_ref
left join department_label on department_label.dept_id = project.demand_dept_id
left join helper on helper.project_id = project.project_id
left join outside on outside.project_id = project.project_id
where picked($project, project.project_id)
order by project.project_id asc
