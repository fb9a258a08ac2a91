-- en: People on the staff lists
-- zh: 人员名册
-- grain: one row per person; value is 1, or the share of full time
-- needs: department, own_department, track, specialty, host, here, came, gone, came_quarter, gone_quarter, quarter,
--     age_band, amount
-- gives: value, person_id, person_name, dept_id, track, title, specialty, host_org, fte, join_date, leave_date,
--     source_id, source_row, source_column, column_name
select
    case when list_contains($amount, 'fte') then fte else 1 end as value,
    person_id,
    case when viewer_may('people') then person_name end as person_name,
    dept_id,
    track,
    title,
    specialty,
    host_org,
    fte,
    join_date,
    leave_date,
    source_id,
    source_row,
    source_column,
    case when list_contains($amount, 'fte') then 'fte' else 'person_id' end as column_name
from talent_person
where
    within($department, dept_id)
    and picked($own_department, dept_id)
    and picked($track, coalesce(track, 'unknown'))
    and picked($specialty, talent_field(specialty))
    and picked($host, host_org)
    and picked($here, case when is_here then 'yes' else 'no' end)
    and picked($came, case when came_lately then 'yes' else 'no' end)
    and picked($gone, case when left_lately then 'yes' else 'no' end)
    and (len($came_quarter) = 0 or picked($quarter, join_quarter))
    and (len($gone_quarter) = 0 or (leave_quarter is not null and picked($quarter, leave_quarter)))
    and picked($age_band, talent_age(years_in_post))
order by dept_id asc, source_id asc, source_row asc
