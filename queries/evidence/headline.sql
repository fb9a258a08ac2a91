-- en: How much of what is claimed can be shown?
-- zh: 各项成果声明中有多少经得起核实？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- people: claims_proven_share, claims_verified_share, claims_unproven
-- rows: claims_unproven = claim_list(measure: count, level: none|self_reported),
--     benefit_unproven = claim_list(kind: benefit, level: none|self_reported),
--     patents_granted = patent_list(status: granted, span: this_year),
--     best_verified = claim_list(measure: count, kind: breakthrough, level: independently_verified)
with chosen as (
    select
        count(*) as claims,
        count(*) filter (where is_proven) as proven,
        count(*) filter (where evidence_level = 'independently_verified') as verified,
        count(*) filter (where claim_kind = 'benefit') as benefits,
        count(*) filter (where claim_kind = 'benefit' and not is_proven) as benefits_unproven,
        coalesce(sum(money) filter (where claim_kind = 'benefit' and not is_proven), 0) as benefit_unproven,
        count(*) filter (where claim_kind = 'breakthrough') as best,
        count(*) filter (where claim_kind = 'breakthrough' and evidence_level = 'independently_verified')
            as best_verified
    from all_claims
    where
        within($department, dept_id)
        and picked($stage, stage)
        and picked($grade, supervision_grade)
        and picked($field, tech_field)
),
patents as (
    select
        count(*) filter (where span = 'this_year') as this_year,
        count(*) filter (where span = 'last_year') as last_year
    from patent_event
    where
        status = 'granted'
        and within($department, dept_id)
        and picked($stage, stage)
        and picked($grade, supervision_grade)
        and picked($field, tech_field)
),
registered as (select count(*) > 0 as known from output),
tile as (
    select 1 as place, 'claims_proven_share' as figure, ratio(cast(proven as double), claims) as value,
        null as plan, null as state, claims as covered, claims as total
    from chosen
    union all
    select 2, 'claims_verified_share', ratio(cast(verified as double), claims), null, null, claims, claims
    from chosen
    union all
    select 3, 'claims_unproven', case when claims > 0 then claims - proven end, null,
        case when claims > proven then 'watch' when claims > 0 then 'ok' end, claims, claims
    from chosen
    union all
    select 4, 'benefit_unproven', case when benefits > 0 then benefit_unproven end, null,
        case when benefits_unproven > 0 then 'watch' when benefits > 0 then 'ok' end, benefits_unproven, benefits
    from chosen
    union all
    select 5, 'patents_granted', case when known then this_year end, case when known then last_year end, null, null, null
    from patents
    cross join registered
    union all
    select 6, 'best_verified', case when best > 0 then best_verified end, best, null, best, best from chosen
)
select
    figure,
    cast(value as double) as value,
    cast(plan as double) as plan,
    state,
    covered,
    total,
    cast(null as double[]) as trend
from tile
order by place asc
