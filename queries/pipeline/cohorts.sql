-- en: Of those that entered a stage in one year, how many went on to the next?
-- zh: 同年进入某阶段的项目，有多少已转入下一阶段？
-- grain: one row per stage before industry and fiscal year of entry
-- needs: department, grade, field
-- gives: stage, cohort, entered, moved_on, ended_there, still_there, moved_share
-- mark: own_stage = stage, cohort
-- rows: entered = stay_list, moved_on = stay_list(way: moved_on), ended_there = stay_list(way: ended_there),
--     still_there = stay_list(way: still_there)
select
    stage_stay.stage,
    stage_stay.cohort,
    count(*) as entered,
    count(*) filter (where stay_end = 'moved') as moved_on,
    count(*) filter (where stay_end in ('accepted', 'stopped', 'returned')) as ended_there,
    count(*) filter (where stay_end = 'open') as still_there,
    case when count(*) >= setting_number('small_n')
        then ratio(cast(moved_on as double), entered) end as moved_share
from stage_stay
join chosen_projects($department, [], $grade, $field) as project on project.project_id = stage_stay.project_id
where stage_stay.stage <> 'industrialization'
group by stage_stay.stage, stage_stay.cohort
order by stage_order(stage_stay.stage) asc, stage_stay.cohort asc
