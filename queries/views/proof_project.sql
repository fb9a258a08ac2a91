-- How much of what a running project claims lacks documents, and the money still to be spent that rests on
-- it: the unspent budget times that share. Points carry no money, so they do not count into the share.
-- grain: one row per running project with such a claim
with counted as (
    select
        project_id,
        count(*) filter (where claim_kind <> 'points') as claims,
        count(*) filter (where claim_kind <> 'points' and not is_proven) as unproven,
        count(*) filter (where not is_proven) as claims_unproven,
        count(*) filter (where claim_kind = 'breakthrough' and not is_proven) as breakthroughs_unproven,
        count(*) filter (where claim_kind = 'readiness' and not is_proven) as levels_unproven,
        count(*) filter (where claim_kind = 'output' and not is_proven) as outputs_unproven,
        count(*) filter (where claim_kind = 'points' and not is_proven) as awards_unproven,
        sum(money) filter (where claim_kind = 'benefit' and not is_proven) as benefit_unproven,
        sum(money) filter (where claim_kind = 'forecast' and not is_proven) as forecast_unproven
    from all_claims
    group by project_id
)
select
    counted.* exclude (claims, unproven),
    ratio(cast(counted.unproven as double), counted.claims) as unproven_share,
    project_state.unspent * unproven_share as proof_money
from counted
join project_state on project_state.project_id = counted.project_id and project_state.is_running
where counted.unproven > 0
