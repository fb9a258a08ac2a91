-- en: What can we not yet make or buy at home, who removes it, and how much comes from outside?
-- zh: 哪些关键环节仍受制于人、由谁解决，外部力量参与多少？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: dependencies_open = reliance_list(open: yes), single_source = reliance_list(open: yes, exposed: yes),
--     dependencies_unowned = reliance_list(open: yes, unowned: yes), dependencies_late = reliance_list(open: yes, late: yes)
with dependencies as (
    select
        count(*) as total,
        count(*) filter (where is_open) as still_open,
        count(*) filter (where is_open and source = 'import_single' and severity_order >= 3) as exposed,
        count(*) filter (where removal in ('nobody', 'ended')) as unowned,
        count(*) filter (where removal in ('overdue', 'late')) as late
    from chosen_dependencies($department, $stage, $grade, $field)
),
project as (
    select
        aligned.self_reliance,
        aligned.unspent,
        aligned.external_partner is not null or exists (
            select 1 from partner where partner.project_id = aligned.project_id
        ) as has_partner
    from aligned_projects($department, $stage, $grade, $field) as aligned
),
fleet as (
    select
        count(*) as projects,
        count(*) filter (where has_partner) as with_partner,
        coalesce(sum(unspent) filter (where self_reliance = 'import_gap'), 0) as gap_money,
        sum(unspent) filter (where self_reliance is not null) as classed_money,
        count(unspent) filter (where self_reliance is not null) as classed
    from project
),
tile as (
    select unnest([
        {place: 1, figure: 'dependencies_open', value: still_open, plan: total, covered: total, total: total},
        {place: 2, figure: 'single_source', value: exposed, plan: still_open, covered: total, total: total},
        {place: 3, figure: 'dependencies_unowned', value: unowned, plan: still_open, covered: total, total: total},
        {place: 4, figure: 'dependencies_late', value: late, plan: still_open, covered: total, total: total}
    ], recursive := true)
    from dependencies
    union all
    select unnest([
        {place: 5, figure: 'import_gap_share', value: ratio(gap_money, classed_money), plan: null, covered: classed, total: projects},
        {place: 6, figure: 'partner_share', value: case when with_partner > 0 then ratio(with_partner, projects) end, plan: null, covered: projects, total: projects}
    ], recursive := true)
    from fleet
)
select
    figure,
    case when total > 0 then value end as value,
    plan,
    null as state,
    covered,
    total,
    null as trend
from tile
order by place asc
