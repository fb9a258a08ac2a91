-- en: In which departments does flexible talent bring more for a person-year?
-- zh: 哪些部门柔性引进人员的人年产出更高？
-- grain: one row per department with research staff, the largest lead of the flexible track first
-- needs: department
-- gives: dept_id, department, people_permanent_rd, people_flexible_rd, permanent_per_year, flexible_per_year
-- few: permanent_per_year, flexible_per_year
-- mark: department = dept_id, own_department = dept_id
-- rows: people_permanent_rd = talent_years(track: permanent), people_flexible_rd = talent_years(track: flexible)
with worked as (
    select
        dept_id,
        count(*) filter (where track = 'permanent') as people_permanent_rd,
        count(*) filter (where track = 'flexible') as people_flexible_rd,
        [people_permanent_rd, people_flexible_rd, count(*) filter (where track = 'external')] as tracks,
        sum(person_years) filter (where track = 'permanent') as years_permanent,
        sum(person_years) filter (where track = 'flexible') as years_flexible
    from track_person
    where person_years > 0 and within($department, dept_id)
    group by dept_id
),
made as (
    select
        dept_id,
        count(*) filter (where track = 'permanent') as permanent,
        count(*) filter (where track = 'flexible') as flexible
    from track_output
    group by dept_id
),
known as (
    select count(*) > 0 as is_known from output where first_author is not null
)
select
    worked.dept_id,
    coalesce(department_label.department, worked.dept_id) as department,
    worked.people_permanent_rd,
    worked.people_flexible_rd,
    case when known.is_known
        then enough(
            of_groups(ratio(coalesce(made.permanent, 0), worked.years_permanent), worked.tracks),
            worked.people_permanent_rd
        )
    end as permanent_per_year,
    case when known.is_known
        then enough(
            of_groups(ratio(coalesce(made.flexible, 0), worked.years_flexible), worked.tracks),
            worked.people_flexible_rd
        )
    end as flexible_per_year
from worked
left join made on made.dept_id = worked.dept_id
left join department_label on department_label.dept_id = worked.dept_id
cross join known
order by flexible_per_year - permanent_per_year desc nulls last, worked.dept_id asc
