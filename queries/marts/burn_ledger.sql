-- The ledger by month and state; a line without a state is paid, each line has one state.
-- grain: one row per project and month
select
    project_id,
    cast(date_trunc('month', biz_date) as date) as month,
    cast(sum(case when money_state = 'reserved' then amount else 0 end) as double) as reserved,
    cast(sum(case when money_state = 'contracted' then amount else 0 end) as double) as contracted,
    cast(sum(case when money_state = 'approved' then amount else 0 end) as double) as approved,
    cast(sum(case when coalesce(money_state, 'paid') = 'paid' then amount else 0 end) as double) as paid,
    cast(sum(case
        when coalesce(money_state, 'paid') = 'paid' and amount < 0 then amount else 0
    end) as double) as reversed,
    cast(sum(case
        when coalesce(money_state, 'paid') = 'paid' and is_related_party then amount else 0
    end) as double) as paid_related,
    cast(sum(case
        when coalesce(money_state, 'paid') = 'paid' and is_related_party is not null then amount else 0
    end) as double) as paid_flagged,
    cast(sum(case
        when coalesce(money_state, 'paid') = 'paid' and trim(coalesce(voucher_ref, '')) = ''
            then amount
        else 0
    end) as double) as paid_unvouched
from spend
group by project_id, cast(date_trunc('month', biz_date) as date)
