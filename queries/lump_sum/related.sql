-- en: Which related parties are paid from lump sums?
-- zh: 包干经费支付给了哪些关联方？
-- grain: one row per related payee of running lump-sum projects
-- needs: department, stage, grade, field
-- gives: payee, lump_related, related_lines, projects, share_of_total, top_project, top_related
-- mark: payee = payee
-- rows: lump_related = lump_lines(running: yes, among: related),
--     related_lines = lump_lines(running: yes, among: related, measure: count)
with bought as (
    select
        coalesce(lump_line.payee, '') as payee,
        lens.project_id,
        lens.project_name,
        sum(lump_line.amount) as paid,
        count(*) as lines
    from lump_line
    join chosen_lumps($department, $stage, $grade, $field) as lens
        on lens.project_id = lump_line.project_id and lens.is_running
    where lump_line.is_related_party and lump_line.money_state = 'paid'
    group by coalesce(lump_line.payee, ''), lens.project_id, lens.project_name
)
select
    payee,
    sum(paid) as lump_related,
    sum(lines) as related_lines,
    count(*) as projects,
    ratio(cast(sum(paid) as double), sum(sum(paid)) over ()) as share_of_total,
    arg_max(project_name, paid) as top_project,
    max(paid) as top_related
from bought
group by payee
order by lump_related desc, payee asc
