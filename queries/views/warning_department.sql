-- Departments that report all green while the data says otherwise, and lists gone stale.
-- stake = money unspent of the running projects.
-- grain: one row per department and concern
with fleet as (
    select
        dept_id,
        count(*) as projects,
        count(*) filter (where light_reported = 'ok') as green,
        count(light_reported) as reported,
        count(*) filter (where light = 'risk') as red,
        sum(milestones_late) as late,
        sum(unspent) as unspent,
        count(*) filter (where is_stale) as stale,
        max(news_days) filter (where is_stale) as oldest
    from project_state
    where is_running
    group by dept_id
)
select
    'all_green' as concern,
    null as project_id,
    dept_id,
    null as subject,
    null as reason,
    'risk' as light,
    unspent as stake,
    1 as urgency,
    greatest(0.1, ratio(red, projects)) as depth,
    null as days,
    ratio(red, projects) as share,
    late as cases
from fleet
where
    projects >= setting_number('all_green_min_projects')
    and green = reported and green = projects
    and (red > 0 or late > 0)
union all
select
    'list_stale' as concern,
    null as project_id,
    dept_id,
    null as subject,
    null as reason,
    'watch' as light,
    unspent as stake,
    1 as urgency,
    ratio(stale, projects) as depth,
    oldest as days,
    ratio(stale, projects) as share,
    stale as cases
from fleet
where stale > 0
