-- en: What does each outside partner and platform bring for its money?
-- zh: 各外部合作单位与平台每万元带来什么？
-- grain: one row per partner
-- needs: department, stage, grade, field
-- gives: partner_id, partner_name, kind, cooperations, partner_money, outputs_shared, income_shared, outputs_per_million, income_per_paid
-- mark: partner = partner_id
-- rows: cooperations = partner_list(amount: cooperation), partner_money = partner_list(amount: money),
--     outputs_shared = partner_list(amount: output), income_shared = partner_list(amount: income)
select
    partner_id,
    partner_name,
    kind,
    cooperations,
    partner_money,
    outputs_shared,
    income_shared,
    case when with_money = cooperations then enough(1e6 * ratio(outputs_shared, partner_money), cooperations) end
        as outputs_per_million,
    case when with_money = cooperations then enough(ratio(income_shared, partner_money), cooperations) end
        as income_per_paid
from partner_yield($department, $stage, $grade, $field)
order by partner_money desc nulls last, partner_id asc
