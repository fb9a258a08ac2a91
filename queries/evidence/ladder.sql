-- en: What stands behind each kind of claim, by number and by money?
-- zh: 各类成果声明分别有多少佐证？
-- grain: one row per kind of claim
-- needs: department, stage, grade, field
-- gives: claim_kind, claims, claims_none, claims_self, claims_documented, claims_verified, claim_money, money_none,
--     money_self, money_documented, money_verified
-- mark: kind = claim_kind
-- rows: claims = claim_list(measure: count), claims_none = claim_list(measure: count, level: none),
--     claims_self = claim_list(measure: count, level: self_reported),
--     claims_documented = claim_list(measure: count, level: documented),
--     claims_verified = claim_list(measure: count, level: independently_verified), claim_money = claim_list,
--     money_none = claim_list(level: none), money_self = claim_list(level: self_reported),
--     money_documented = claim_list(level: documented), money_verified = claim_list(level: independently_verified)
select
    claim_kind,
    count(*) as claims,
    count(*) filter (where evidence_level = 'none') as claims_none,
    count(*) filter (where evidence_level = 'self_reported') as claims_self,
    count(*) filter (where evidence_level = 'documented') as claims_documented,
    count(*) filter (where evidence_level = 'independently_verified') as claims_verified,
    sum(money) as claim_money,
    sum(money) filter (where evidence_level = 'none') as money_none,
    sum(money) filter (where evidence_level = 'self_reported') as money_self,
    sum(money) filter (where evidence_level = 'documented') as money_documented,
    sum(money) filter (where evidence_level = 'independently_verified') as money_verified
from all_claims
where
    within($department, dept_id)
    and picked($stage, stage)
    and picked($grade, supervision_grade)
    and picked($field, tech_field)
group by claim_kind
order by
    list_position(['breakthrough', 'readiness', 'output', 'points', 'forecast', 'benefit'], claim_kind) asc
