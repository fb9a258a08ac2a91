-- Departments with many points without evidence this year. stake = money unspent
-- of the department's running projects; urgency is half, nothing falls due.
-- grain: one row per department
with award as (
    select
        dept_id,
        sum(points) as awarded,
        coalesce(sum(points) filter (where trim(coalesce(evidence_ref, '')) = ''), 0) as unproven,
        count(*) as items
    from points
    where
        state = 'approved'
        and points > 0
        and left(period, 4) = cast(fiscal_year_of(as_of()) as varchar)
    group by dept_id
),
care as (
    select dept_id, sum(unspent) as unspent
    from project_state
    where is_running
    group by dept_id
)
select
    'points_unproven' as concern,
    null as project_id,
    award.dept_id,
    null as subject,
    null as reason,
    'watch' as light,
    care.unspent as stake,
    0.5 as urgency,
    ratio(award.unproven, award.awarded) as depth,
    null as days,
    ratio(award.unproven, award.awarded) as share,
    award.items as cases
from award
left join care on care.dept_id = award.dept_id
where
    award.items >= setting_number('small_n')
    and ratio(award.unproven, award.awarded) >= setting_number('points_unproven_watch')
