-- en: How does every use-first-pay-later contract stand?
-- zh: 各“先使用后付费”合同进展如何？
-- grain: one row per use-first-pay-later contract, the latest first
-- needs: department, stage, grade, field
-- gives: contract_id, contract_name, project_id, project_name, department, counterparty, is_internal, outcome,
--     status, trial_start, trial_end, days_left, trigger_kind, trigger_value, trigger_actual, trigger_progress,
--     trigger_met_date, fee_mode, royalty_rate, amount_total, fee_fallen_due, fee_realised, fee_owed, days_owed, agent
select
    deal.contract_id,
    deal.contract_name,
    deal.project_id,
    project.project_name,
    department_label.department,
    deal.counterparty,
    deal.is_internal,
    deal.outcome,
    deal.status,
    deal.trial_start,
    deal.trial_end,
    case when deal.is_open then deal.days_left end as days_left,
    deal.trigger_kind,
    deal.trigger_value,
    deal.trigger_actual,
    deal.trigger_progress,
    deal.trigger_met_date,
    deal.fee_mode,
    deal.royalty_rate,
    deal.amount_total,
    deal.fallen_due as fee_fallen_due,
    deal.came as fee_realised,
    deal.owed as fee_owed,
    deal.days_owed,
    case when viewer_may('people') then coalesce(person.person_name, deal.agent_id) end as agent
from chosen_deals($department, $stage, $grade, $field) as deal
left join project on project.project_id = deal.project_id
left join department_label on department_label.dept_id = deal.dept_id
left join person on person.person_id = deal.agent_id
where deal.is_later
order by deal.sign_date desc nulls last, deal.contract_id asc
