-- Both days side by side, account by account: `told` then by the other version, `again` for the same day by the
-- version on screen, and what that says of its own day. The account as it was then, and what keeps it now.
-- A year's budget that was replaced since by a later version of it is no correction: the base of then stays.
-- grain: one row per other version, account and figure
with told as (
    select * from headline_then where said = 'told'
),
restated as (
    select * from headline_then where said = 'restated'
),
present as (
    select other.number, headline_part.*
    from (select distinct number, figure from headline_then) as other
    join headline_part on headline_part.figure = other.figure
)
select
    coalesce(told.number, present.number) as number,
    coalesce(told.place, present.place) as place,
    coalesce(told.figure, present.figure) as figure,
    coalesce(told.account, present.account) as account,
    coalesce(told.is_project, present.is_project) as is_project,
    told.account is not null as was_listed,
    present.account is not null as is_listed,
    told.units,
    told.stage,
    told.supervision_grade,
    told.tech_field,
    told.is_major,
    present.units as units_now,
    present.stage as stage_now,
    present.supervision_grade as supervision_grade_now,
    present.tech_field as tech_field_now,
    present.is_major as is_major_now,
    coalesce(present.project_name, told.project_name) as project_name,
    coalesce(present.dept_id, told.dept_id) as dept_id,
    told.light,
    told.budget_total,
    told.plan_end,
    present.light as light_now,
    present.budget_total as budget_now,
    present.plan_end as end_now,
    told.amount as told,
    told.base as told_base,
    case when restated.account is not null then restated.amount else told.amount end as again,
    case
        when restated.account is not null and coalesce(restated.edition, '') = coalesce(told.edition, '') then restated.base
        else told.base
    end as again_base,
    present.amount,
    present.base,
    present.plan,
    coalesce(told.base, present.base) is not null as is_share,
    (again is null) = (present.amount is null) and (again_base is null) = (present.base is null) as is_known
from told
full join present
    on present.number = told.number and present.figure = told.figure and present.account = told.account
left join restated
    on restated.number = told.number and restated.figure = told.figure and restated.account = told.account
