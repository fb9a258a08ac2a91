-- en: Which organisations do people from outside come from, and what comes of it?
-- zh: 外来人员来自哪些单位，产出如何？
-- grain: one row per host organisation of people in post, the most people first
-- needs: department
-- gives: host, people_here, departments_served, fte_here, outputs_per_year
-- few: fte_here, outputs_per_year
-- mark: host
-- rows: people_here = talent_list(here: yes), fte_here = talent_list(here: yes, amount: fte)
with hosted as (
    select
        host_org,
        count(*) as people_here,
        count(distinct dept_id) as departments_served,
        sum(fte) as fte_here
    from talent_person
    where is_here and host_org is not null and within($department, dept_id)
    group by host_org
),
worked as (
    select host_org, count(*) as people, sum(person_years) as years
    from track_person
    where person_years > 0 and within($department, dept_id)
    group by host_org
),
made as (
    select track_person.host_org, count(*) as outputs
    from track_output
    join track_person on track_person.person_id = track_output.person_id
    where within($department, track_output.dept_id)
    group by track_person.host_org
)
select
    hosted.host_org as host,
    hosted.people_here,
    hosted.departments_served,
    of_group(hosted.fte_here, hosted.people_here, hosted.host_org, len($department)) as fte_here,
    case when exists (select 1 from output where first_author is not null)
        then enough(of_group(
            ratio(coalesce(made.outputs, 0), worked.years), worked.people, hosted.host_org, len($department)
        ), worked.people) end as outputs_per_year
from hosted
left join worked on worked.host_org = hosted.host_org
left join made on made.host_org = hosted.host_org
order by hosted.people_here desc, hosted.host_org asc
