-- Lump sums of which much was spent in the last quarter of the last full year.
-- stake = paid in that year, depth = share of the last quarter.
-- grain: one row per lump-sum project
select
    'year_end_rush' as concern,
    burn_year.project_id,
    burn_year.dept_id,
    cast(burn_year.fiscal_year as varchar) as subject,
    null as reason,
    'watch' as light,
    burn_year.paid as stake,
    1 as urgency,
    ratio(burn_year.paid_last_quarter, burn_year.paid) as depth,
    null as days,
    ratio(burn_year.paid_last_quarter, burn_year.paid) as share,
    burn_year.months as cases
from burn_year
join as_of_year on as_of_year.last_full_year = burn_year.fiscal_year
where
    burn_year.budget_mode = 'lump_sum'
    and burn_year.months >= 12
    and ratio(burn_year.paid_last_quarter, burn_year.paid) >= setting_number('year_end_rush_share')
