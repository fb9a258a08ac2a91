-- en: Does flexible talent bring more for a person-year than permanent staff?
-- zh: 柔性引进人才的人年产出是否高于固定编制人员？
-- grain: one row per employment track
-- needs: department
-- gives: track, people, person_years, outputs_counted, outputs_per_year
-- few: person_years, outputs_per_year
-- mark: track
-- rows: people = track_list(amount: people), person_years = track_list(amount: years), outputs_counted = track_list(amount: output)
with staff as (
    select track, count(*) as people, sum(person_years) as person_years
    from track_person
    where person_years > 0 and within($department, dept_id)
    group by track
),
made as (
    select track, count(*) as outputs
    from track_output
    where within($department, dept_id)
    group by track
)
select
    staff.track,
    staff.people,
    of_group(staff.person_years, staff.people, staff.track, len($department)) as person_years,
    coalesce(made.outputs, 0) as outputs_counted,
    case when exists (select 1 from output where first_author is not null)
        then enough(of_group(
            ratio(coalesce(made.outputs, 0), staff.person_years), staff.people, staff.track, len($department)
        ), staff.people) end as outputs_per_year
from staff
left join made on made.track = staff.track
order by list_position(['permanent', 'flexible', 'external'], staff.track) asc
