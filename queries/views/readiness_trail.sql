-- Every dated assessment of a project on a scale. Where only single technologies were assessed, the
-- weakest of them speaks for the project. A level of 0 is not a level.
-- grain: one row per project, scale and day
with ranked as (
    select
        readiness.*,
        row_number() over (
            partition by project_id, scale, assess_date
            order by case when element = 'overall' then 0 else 1 end asc, level asc, element asc
        ) as place
    from readiness
    where level > 0 and assess_date <= as_of()
)
select
    project_id,
    scale,
    assess_date,
    element,
    level,
    target_level,
    independent,
    evidence_ref,
    source_id,
    source_row,
    source_column
from ranked
where place = 1
