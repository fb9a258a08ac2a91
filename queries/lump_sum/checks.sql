-- en: What would an audit ask each lump-sum team?
-- zh: 审计会向各包干项目组问什么？
-- grain: one row per running lump-sum project, those with most marks first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, bac, lump_paid, burn_share, life_elapsed, life_gap, unevenness,
--     last_quarter_share, related_share, negative_hits, unvouched_share, findings_open, lump_flags, state, pace_limit,
--     evenness_limit, rush_limit, related_limit, voucher_limit
-- mark: project = project_id
-- rows: lump_paid = lump_lines(running: yes, money_state: paid),
--     negative_hits = lump_lines(running: yes, among: negative, measure: count),
--     findings_open = finding_list(among: lump_sum)
select
    lens.project_id,
    lens.project_name,
    department_label.department,
    lens.bac,
    lens.paid as lump_paid,
    lens.burn_share,
    lens.life_elapsed,
    lens.life_gap,
    lens.unevenness,
    lens.last_quarter_share,
    lens.related_share,
    lens.negative_hits,
    lens.unvouched_share,
    lens.findings_open,
    lens.flags as lump_flags,
    lens.state,
    lens.pace_limit,
    lens.evenness_limit,
    lens.rush_limit,
    lens.related_limit,
    lens.voucher_limit
from chosen_lumps($department, $stage, $grade, $field) as lens
left join department_label on department_label.dept_id = lens.dept_id
where lens.is_running
order by lens.flags desc, lens.negative_hits desc, lens.paid desc, lens.project_id asc
