-- The ledger lines of lump-sum projects up to the day of the data.
-- grain: one row per voucher line
select
    spend.*,
    burn_account.dept_id as owner_dept,
    burn_account.stage,
    burn_account.supervision_grade,
    burn_account.tech_field,
    burn_account.is_running = 1 as is_running,
    coalesce(spend.money_state, 'paid') as pay_state,
    trim(coalesce(spend.voucher_ref, '')) = '' as is_blank
from spend
join burn_account on burn_account.account = spend.project_id
where burn_account.budget_mode = 'lump_sum' and spend.biz_date <= as_of()
