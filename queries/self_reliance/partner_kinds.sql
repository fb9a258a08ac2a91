-- en: What do universities, institutes, companies, platforms and partners abroad bring for their money?
-- zh: 高校、院所、企业、平台与境外机构，每万元带来什么？
-- grain: one row per kind of partner
-- needs: department, stage, grade, field
-- gives: kind, partners_known, cooperations, partner_money, outputs_shared, income_shared, outputs_per_million, income_per_paid
-- mark: partner_kind = kind
-- rows: cooperations = partner_list(amount: cooperation), partner_money = partner_list(amount: money),
--     outputs_shared = partner_list(amount: output), income_shared = partner_list(amount: income)
with kinds as (
    select
        kind,
        count(*) as partners_known,
        sum(cooperations) as cooperations,
        sum(partner_money) as partner_money,
        sum(with_money) as with_money,
        sum(outputs_shared) as outputs_shared,
        sum(income_shared) as income_shared
    from partner_yield($department, $stage, $grade, $field)
    where kind is not null
    group by kind
)
select
    kind,
    partners_known,
    cooperations,
    partner_money,
    outputs_shared,
    income_shared,
    case when with_money = cooperations then enough(1e6 * ratio(outputs_shared, partner_money), cooperations) end
        as outputs_per_million,
    case when with_money = cooperations then enough(ratio(income_shared, partner_money), cooperations) end
        as income_per_paid
from kinds
order by partner_money desc nulls last, kind asc
