-- How tight every resource is over the months it is judged by. A resource counts people where its name
-- says so, in the words of the settings; else it is a line, an apparatus or a laboratory.
-- `place`: 1 is the bottleneck, the resource with the highest load.
-- grain: one row per resource with a month to judge by
with judged as (
    select
        resource_id,
        any_value(dept_id) as dept_id,
        any_value(resource) as resource,
        bool_or(is_ahead) as is_ahead,
        min(month) as month_first,
        max(month) as month_last,
        sum(available) as available,
        sum(demand) as demand,
        sum(shortage) as shortage,
        count(*) filter (where shortage > 0) as months_short,
        min(month) filter (where shortage > 0) as short_from
    from capacity_load
    where in_window
    group by resource_id
),
rated as (
    select
        judged.*,
        coalesce(department_label.department, judged.dept_id) as department,
        ratio(demand, available) as load,
        case when len(list_filter(
            regexp_split_to_array(lower(setting('people_words')), '[,;，；、]'),
            lambda word: trim(word) <> '' and contains(lower(judged.resource), trim(word))
        )) > 0 then 'people' else 'line' end as resource_kind
    from judged
    left join department_label on department_label.dept_id = judged.dept_id
)
select
    rated.*,
    case when available = 0 and demand > 0 then 'risk'
        else banded(load, setting_number('capacity_watch'), setting_number('capacity_risk')) end as state,
    row_number() over (order by load desc nulls last, shortage desc, resource_id asc) as place
from rated
