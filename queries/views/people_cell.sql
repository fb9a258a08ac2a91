-- Points by what their project is: where fewer people earned them in a place than make a group, the points
-- count in the place, but under no stage, grade or field. What is left in a place like that are again
-- enough people, or none: else the smallest group joins them. For whoever may not see names.
-- grain: one row per department, stage, grade and field of points
with earned as (
    select distinct
        people_place.dept_id,
        people_place.place,
        award.stage,
        award.supervision_grade,
        award.tech_field,
        award.person_id
    from data.points_award as award
    left join people_place on people_place.dept_id = award.dept_id
    where in_scope(award.dept_id)
),
cell as (
    select
        place,
        stage,
        supervision_grade,
        tech_field,
        count(person_id) as people,
        people_told() = '' or people = 0 or people >= setting_number('small_group') as is_enough
    from earned
    group by all
),
rest as (
    select earned.place, count(distinct earned.person_id) as people
    from earned
    join cell
        on cell.place is not distinct from earned.place
        and cell.stage is not distinct from earned.stage
        and cell.supervision_grade is not distinct from earned.supervision_grade
        and cell.tech_field is not distinct from earned.tech_field
    where not cell.is_enough
    group by earned.place
),
told as (
    select
        cell.*,
        cell.is_enough and not (
            coalesce(rest.people < setting_number('small_group'), false)
            and row_number() over (
                partition by cell.place
                order by cell.is_enough and cell.people > 0 desc, cell.people asc, cell.stage asc,
                    cell.supervision_grade asc, cell.tech_field asc
            ) = 1
        ) as is_told
    from cell
    left join rest on rest.place is not distinct from cell.place
)
select distinct
    earned.dept_id,
    earned.place,
    earned.stage,
    earned.supervision_grade,
    earned.tech_field,
    told.is_told
from earned
join told
    on told.place is not distinct from earned.place
    and told.stage is not distinct from earned.stage
    and told.supervision_grade is not distinct from earned.supervision_grade
    and told.tech_field is not distinct from earned.tech_field
