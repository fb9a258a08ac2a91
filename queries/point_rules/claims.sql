-- en: What became of the claims, quarter by quarter?
-- zh: 各季度申报的积分认定情况如何？
-- grain: one row per quarter with claims; deductions are left out
-- needs: department, stage, grade, field
-- gives: quarter, approved_items, refused_items, appealed_items, claimed_items, refused_share
-- mark: quarter
-- rows: approved_items = award_claims(span: all, state: approved, pillar: input|output|commercial),
--     refused_items = award_claims(span: all, state: rejected, pillar: input|output|commercial),
--     appealed_items = award_claims(span: all, state: appealed, pillar: input|output|commercial),
--     claimed_items = award_claims(span: all, state: claimed, pillar: input|output|commercial)
with claim as (
    select
        coalesce(quarter, cast(year as varchar)) as quarter,
        count(*) filter (where state = 'approved') as approved_items,
        count(*) filter (where state = 'rejected') as refused_items,
        count(*) filter (where state = 'appealed') as appealed_items,
        count(*) filter (where state = 'claimed') as claimed_items
    from points_award
    where
        pillar <> 'deduction'
        and within($department, dept_id)
        and picked($stage, stage)
        and picked($grade, supervision_grade)
        and picked($field, tech_field)
    group by coalesce(quarter, cast(year as varchar))
)
select
    quarter,
    approved_items,
    refused_items,
    appealed_items,
    claimed_items,
    case when approved_items + refused_items >= setting_number('small_n')
        then ratio(refused_items, approved_items + refused_items) end as refused_share
from claim
order by quarter asc
