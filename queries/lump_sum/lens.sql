-- en: How does this lump-sum project stand before an audit?
-- zh: 该包干项目在审计视角下如何？
-- grain: one row per lump-sum project
-- needs: project
-- gives: project_id, project_name, department, status, state, lump_flags, bac, lump_paid, lump_approved, lump_contracted,
--     lump_reserved, lump_free, burn_share, life_elapsed, life_gap, unevenness, last_quarter_share, related_share,
--     lump_related, negative_hits, lump_negative, unvouched_share, lump_unvouched, findings_open, balance, balance_state
-- mark: project = project_id
-- rows: lump_paid = lump_lines(money_state: paid), lump_approved = lump_lines(money_state: approved),
--     lump_contracted = lump_lines(money_state: contracted), lump_reserved = lump_lines(money_state: reserved),
--     lump_related = lump_lines(among: related), lump_negative = lump_lines(among: negative),
--     negative_hits = lump_lines(among: negative, measure: count), lump_unvouched = lump_lines(among: unvouched)
select
    lens.project_id,
    lens.project_name,
    department_label.department,
    lens.status,
    lens.state,
    lens.flags as lump_flags,
    lens.bac,
    lens.paid as lump_paid,
    lens.approved as lump_approved,
    lens.contracted as lump_contracted,
    lens.reserved as lump_reserved,
    lens.free as lump_free,
    lens.burn_share,
    lens.life_elapsed,
    lens.life_gap,
    lens.unevenness,
    lens.last_quarter_share,
    lens.related_share,
    lens.related_paid as lump_related,
    lens.negative_hits,
    lens.negative_amount as lump_negative,
    lens.unvouched_share,
    lens.unvouched_paid as lump_unvouched,
    lens.findings_open,
    lens.balance,
    lens.balance_state
from lump_lens as lens
left join department_label on department_label.dept_id = lens.dept_id
where picked($project, lens.project_id)
order by lens.project_id asc
