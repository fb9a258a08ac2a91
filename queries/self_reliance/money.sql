-- en: How much of the money is spent on import gaps, and in which fields?
-- zh: 多少经费投向进口依赖环节，集中在哪些领域？
-- grain: one row per technology field and self-reliance class
-- needs: department, stage, grade, field
-- gives: tech_field, self_reliance, projects, unspent, money_share, covered, total
-- mark: field = tech_field, self_reliance = self_reliance
-- rows: projects = aligned_list(amount: project), unspent = aligned_list(amount: unspent)
with project as (
    select * from aligned_projects($department, $stage, $grade, $field)
),
part as (
    select
        tech_field,
        self_reliance,
        count(*) as projects,
        sum(unspent) as unspent,
        count(unspent) as covered
    from project
    where tech_field is not null and self_reliance is not null
    group by tech_field, self_reliance
),
placed as (
    select
        part.*,
        ratio(unspent, sum(unspent) over of_field) as money_share,
        coalesce(sum(unspent) filter (where self_reliance = 'import_gap') over of_field, 0) as gap_money,
        list_position(['import_gap', 'domestic_alternative', 'self_controlled', 'n/a'], self_reliance) as class_order
    from part
    window of_field as (partition by tech_field)
)
select
    tech_field,
    self_reliance,
    projects,
    unspent,
    money_share,
    covered,
    case when row_number() over in_order = 1 then (select count(*) from project) else 0 end as total
from placed
window in_order as (order by gap_money desc, tech_field asc, class_order asc)
order by gap_money desc, tech_field asc, class_order asc
