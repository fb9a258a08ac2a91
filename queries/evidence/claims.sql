-- en: Which claims stand on nothing but somebody's word?
-- zh: 哪些成果声明尚无佐证？
-- grain: one row per claim without documents, the most money first
-- needs: department, stage, grade, field
-- gives: claim_kind, claim, project_id, project_name, dept_id, department, evidence_level, claim_money, claimed_on,
--     proof_wanted
select
    all_claims.claim_kind,
    all_claims.claim,
    all_claims.project_id,
    all_claims.project_name,
    all_claims.dept_id,
    coalesce(department_label.department, all_claims.dept_id) as department,
    all_claims.evidence_level,
    all_claims.money as claim_money,
    all_claims.claimed_on,
    case all_claims.claim_kind
        when 'breakthrough' then 'outside_test'
        when 'readiness' then 'outside_review'
        when 'output' then 'registration'
        when 'points' then 'award_papers'
        else 'customer_papers'
    end as proof_wanted
from all_claims
left join department_label on department_label.dept_id = all_claims.dept_id
where
    not all_claims.is_proven
    and within($department, all_claims.dept_id)
    and picked($stage, stage)
    and picked($grade, supervision_grade)
    and picked($field, tech_field)
order by all_claims.money desc nulls last, all_claims.claim_kind asc, all_claims.project_id asc, all_claims.claim asc, all_claims.source_row asc
