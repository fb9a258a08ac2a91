-- en: What must somebody do about transfer contracts now or soon?
-- zh: 转化合同近期有哪些事项需要办理？
-- grain: one row per reminder, the gravest and oldest first
-- needs: department, stage, grade, field
-- gives: reminder_light, reminder, due_on, days_to_go, reminder_stake, contract_id, seq, contract_name, counterparty,
--     project_id, project_name, department, agent
-- mark: project = project_id
select
    reminder.light as reminder_light,
    reminder.reminder,
    reminder.due_on,
    date_diff('day', as_of(), reminder.due_on) as days_to_go,
    cast(reminder.stake as double) as reminder_stake,
    deal.contract_id,
    reminder.seq,
    deal.contract_name,
    deal.counterparty,
    deal.project_id,
    project.project_name,
    department_label.department,
    case when viewer_may('people') then coalesce(person.person_name, deal.agent_id) end as agent
from transfer_reminder as reminder
join chosen_deals($department, $stage, $grade, $field) as deal on deal.contract_id = reminder.contract_id
left join project on project.project_id = deal.project_id
left join department_label on department_label.dept_id = deal.dept_id
left join person on person.person_id = deal.agent_id
where reminder.holds
order by
    list_position(['risk', 'watch', 'ok'], reminder.light) asc,
    reminder.due_on asc nulls last,
    deal.contract_id asc,
    reminder.seq asc nulls first
