-- The ledger lines of lump-sum projects up to the day of the data, and what an audit would mark.
-- `negative_kind`: the description has a word of the negative list; Latin words count as whole words.
-- Where no paid line of any such project names a voucher, vouchers are unknown, not missing.
-- settings: negative_entertainment, negative_gift, negative_fine, negative_donation, negative_investment,
--     negative_debt
-- grain: one row per voucher line
with listed as (
    select unnest(['entertainment', 'gift', 'fine', 'donation', 'investment', 'debt']) as kind
),
word as (
    select
        kind,
        lower(trim(unnest(string_split_regex(setting('negative_' || kind), '[,，;；、]')))) as word
    from listed
),
lump as (
    select
        spend.*,
        burn_account.dept_id as owner_dept,
        burn_account.stage,
        burn_account.supervision_grade,
        burn_account.tech_field,
        burn_account.is_running = 1 as is_running,
        coalesce(spend.money_state, 'paid') as pay_state,
        trim(coalesce(spend.voucher_ref, '')) = '' as is_blank
    from spend
    join burn_account on burn_account.account = spend.project_id
    where burn_account.budget_mode = 'lump_sum' and spend.biz_date <= as_of()
),
said as (
    select distinct
        summary,
        lower(summary) as spoken,
        ' ' || regexp_replace(lower(summary), '[^a-z0-9]+', ' ', 'g') || ' ' as latin
    from lump
    where summary is not null
),
hit as (
    select
        said.summary,
        min({'kind': word.kind, 'word': word.word}) as first_hit
    from said
    join word
        on word.word <> ''
        and case
            when regexp_matches(word.word, '^[a-z]') then contains(said.latin, ' ' || word.word || ' ')
            else contains(said.spoken, word.word)
        end
    group by said.summary
)
select
    lump.project_id,
    lump.owner_dept as dept_id,
    lump.stage,
    lump.supervision_grade,
    lump.tech_field,
    lump.is_running,
    lump.doc_no,
    lump.line,
    lump.biz_date,
    lump.category,
    lump.amount,
    lump.pay_state as money_state,
    lump.payee,
    lump.handler,
    lump.summary,
    lump.voucher_ref,
    lump.is_related_party,
    hit.first_hit.kind as negative_kind,
    hit.first_hit.word as negative_word,
    pay_state = 'paid' and is_blank
        and bool_or(pay_state = 'paid' and not is_blank) over () as is_unvouched,
    as_of_month.month,
    lump.source_id,
    lump.source_row,
    lump.source_column
from lump
join as_of_month on as_of_month.month = cast(date_trunc('month', lump.biz_date) as date)
left join hit on hit.summary = lump.summary
