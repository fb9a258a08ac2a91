-- en: Can the running lump-sum projects be trusted with their money?
-- zh: 在研包干项目的经费使用有无异常？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: lump_paid = lump_lines(running: yes, money_state: paid),
--     lump_related = lump_lines(running: yes, among: related), lump_negative = lump_lines(running: yes, among: negative),
--     lump_unvouched = lump_lines(running: yes, among: unvouched), lump_rushed = lump_list(running: yes, among: rushed),
--     lump_findings = finding_list(among: lump_sum)
with fleet as (
    select
        count(*) as projects,
        sum(paid) as paid_total,
        sum(bac * life_elapsed) as due,
        sum(paid) filter (where bac * life_elapsed is not null) as paid_known,
        sum(bac) filter (where life_elapsed is not null) as budget,
        count(bac * life_elapsed) as with_budget,
        sum(related_paid) as related_total,
        sum(flagged_paid) as flagged,
        count(related_paid) as with_flags,
        sum(negative_amount) as negative,
        sum(negative_hits) as hits,
        sum(unvouched_paid) as unvouched,
        sum(paid) filter (where unvouched_paid is not null) as vouched,
        count(unvouched_paid) as with_vouchers,
        count(*) filter (where last_quarter_share > rush_limit) as rushed,
        count(last_quarter_share) as with_year,
        sum(findings_open) as findings,
        count(*) filter (where findings_open > 0) as questioned
    from chosen_lumps($department, $stage, $grade, $field)
    where is_running
),
tile as (
    select unnest([
        {place: 1, figure: 'lump_paid', value: paid_total, plan: due, covered: with_budget,
            state: banded(abs(ratio(paid_known - due, budget)), setting_number('burn_gap_watch'), setting_number('burn_gap_risk'))},
        {place: 2, figure: 'lump_related', value: related_total, plan: setting_number('related_party_limit') * flagged, covered: with_flags,
            state: case when related_total > setting_number('related_party_limit') * flagged then 'risk' when related_total is not null then 'ok' end},
        {place: 3, figure: 'lump_negative', value: negative, plan: null, covered: projects,
            state: case when hits > 0 then 'risk' else 'ok' end},
        {place: 4, figure: 'lump_unvouched', value: unvouched, plan: setting_number('no_voucher_limit') * vouched, covered: with_vouchers,
            state: case when unvouched > setting_number('no_voucher_limit') * vouched then 'risk' when unvouched is not null then 'ok' end},
        {place: 5, figure: 'lump_rushed', value: case when with_year > 0 then rushed end, plan: with_year, covered: with_year,
            state: case when rushed > 0 then 'risk' when with_year > 0 then 'ok' end},
        {place: 6, figure: 'lump_findings', value: findings, plan: questioned, covered: projects,
            state: case when findings > 0 then 'watch' else 'ok' end}
    ], recursive := true), projects as total
    from fleet
    where projects > 0
)
select figure, value, plan, state, covered, total, cast(null as double[]) as trend
from tile
order by place asc
