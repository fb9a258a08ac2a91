-- The department that people, points and heads of a department are counted with: itself for whoever may
-- see names. For others a department of too few people joins the nearest one above it that has enough; what
-- is left without one is put together, and where that is still too few, the smallest of the others joins it.
-- Decided by the staff lists alone, never by what is filtered: whatever two choices differ by are whole
-- places. An organisation of too few people has none. An earlier version has one place, or none, by
-- people_told(). Read from `data`: the tables stand on this view. Places are made of those in scope alone:
-- mixed with people whom the viewer knows anyway, a place would tell of the others in it.
-- grain: one row per department with people, points or an entry of its own
with staff as (
    select dept_id, nullif(count(*), 0) as people
    from data.person
    where
        in_scope(dept_id)
        and coalesce(join_date <= as_of(), true)
        and coalesce(leave_date > as_of(), true)
    group by dept_id
),
listed as (
    select dept_id, nullif(cast(arg_max(rd_headcount, valid_from) as bigint), 0) as heads
    from data.department
    where in_scope(dept_id)
    group by dept_id
),
earned as (
    select
        award.dept_id,
        nullif(count(distinct award.person_id) filter (where person.dept_id is null or in_scope(person.dept_id)), 0)
            as earners
    from data.points_award as award
    left join data.person on person.person_id = award.person_id
    where in_scope(award.dept_id)
    group by award.dept_id
),
sized as (
    select
        dept_id,
        coalesce(least(staff.people, listed.heads), earned.earners) as people
    from listed
    full outer join staff using (dept_id)
    full outer join earned using (dept_id)
    where dept_id is not null
),
above as (
    select
        closure.dept_id,
        arg_min(closure.ancestor, closure.depth) filter (where sized.people >= setting_number('small_group')) as enough,
        arg_max(closure.ancestor, closure.depth) as top
    from data.department_closure as closure
    left join sized on sized.dept_id = closure.ancestor
    where in_scope(closure.ancestor)
    group by closure.dept_id
),
placed as (
    select
        sized.dept_id,
        sized.people,
        case
            when people_told() = '' or sized.people is null or sized.people >= setting_number('small_group') then sized.dept_id
            else above.enough
        end as own_place,
        coalesce(above.top, sized.dept_id) as top
    from sized
    left join above on above.dept_id = sized.dept_id
),
rest as (
    select min(top) as place, sum(people) as people
    from placed
    where own_place is null
),
smallest as (
    select own_place as place
    from placed
    where people is not null and own_place is not null
    group by own_place
    order by sum(people) asc, own_place asc
    limit 1
),
spared as (
    select rest.place, smallest.place as spare
    from rest
    left join smallest on rest.people < setting_number('small_group')
)
select
    placed.dept_id,
    case
        when people_told() = 'closed' then null
        when people_told() = 'whole' then min(placed.top) over ()
        when placed.own_place <> coalesce(spared.spare, '') then placed.own_place
        when rest.people >= setting_number('small_group') or spared.spare is not null then spared.place
    end as place
from placed
cross join rest
left join spared on true
