-- The four suspicion tests, department by department. Too few cases: not tested.
-- grain: one row per department and test
with tested as (
    select
        suspicion,
        dept_id,
        count(*) as tested,
        count(*) filter (where is_case) as suspect_cases
    from suspicion_case
    where dept_id is not null
    group by suspicion, dept_id
),
held as (
    select
        tested.*,
        ratio(cast(suspect_cases as double), tested) as suspect_share,
        cast(case suspicion
            when 'exact_plan' then setting_number('exact_plan_share')
            when 'round_numbers' then setting_number('round_number_share')
            when 'all_green' then 1
            else 0
        end as double) as suspect_limit,
        case suspicion
            when 'all_green' then setting_number('all_green_min_projects')
            when 'unchanged' then 1
            else setting_number('suspicion_min_rows')
        end as fewest
    from tested
)
select
    suspicion,
    dept_id,
    tested,
    suspect_cases,
    suspect_share,
    suspect_limit,
    case
        when tested < fewest then 'too_few'
        when suspicion = 'all_green' and suspect_share >= suspect_limit then 'suspect'
        when suspicion <> 'all_green' and suspect_share > suspect_limit then 'suspect'
        else 'clear'
    end as suspect_state
from held
