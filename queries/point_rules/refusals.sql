-- en: Under which rules are claims turned down or appealed?
-- zh: 哪些规则的申报未获认定或被申诉较多？
-- grain: one row per rule with claims in the period, the most refused first
-- needs: department, stage, grade, field, period
-- gives: rule_code, item, pillar, approved_items, refused_items, appealed_items, claimed_items, refused_share
-- mark: rule = rule_code
-- rows: approved_items = award_claims(state: approved, pillar: input|output|commercial),
--     refused_items = award_claims(state: rejected, pillar: input|output|commercial),
--     appealed_items = award_claims(state: appealed, pillar: input|output|commercial),
--     claimed_items = award_claims(state: claimed, pillar: input|output|commercial)
with claim as (
    select
        rule_code,
        any_value(pillar) as pillar,
        count(*) filter (where state = 'approved') as approved_items,
        count(*) filter (where state = 'rejected') as refused_items,
        count(*) filter (where state = 'appealed') as appealed_items,
        count(*) filter (where state = 'claimed') as claimed_items
    from chosen_awards($department, $stage, $grade, $field, $period)
    where pillar <> 'deduction'
    group by rule_code
),
named as (
    select rule_code, arg_max(item, version) as item
    from points_book
    group by rule_code
)
select
    claim.rule_code,
    named.item,
    claim.pillar,
    claim.approved_items,
    claim.refused_items,
    claim.appealed_items,
    claim.claimed_items,
    case when approved_items + refused_items >= setting_number('small_n')
        then ratio(refused_items, approved_items + refused_items) end as refused_share
from claim
left join named on named.rule_code = claim.rule_code
order by refused_share desc nulls last, claim.refused_items desc, claim.rule_code asc
