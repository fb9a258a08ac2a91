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
said as (
    select
        summary,
        lower(summary) as spoken,
        ' ' || regexp_replace(lower(summary), '[^a-z0-9]+', ' ', 'g') || ' ' as latin
    from lump_spend
    where summary is not null
    group by summary
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
),
vouched as (
    select coalesce(bool_or(pay_state = 'paid' and not is_blank), false) as is_known
    from lump_spend
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
    lump.pay_state = 'paid' and lump.is_blank and vouched.is_known as is_unvouched,
    as_of_month.month,
    lump.source_id,
    lump.source_row,
    lump.source_column
from lump_spend as lump
join as_of_month on as_of_month.month = cast(date_trunc('month', lump.biz_date) as date)
cross join vouched
left join hit on hit.summary = lump.summary
