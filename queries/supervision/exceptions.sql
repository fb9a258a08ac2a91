-- en: Which projects need a word first, by gap × money × days?
-- zh: 按偏差 × 经费 × 天数，哪些项目应优先过问？
-- grain: one row per running project that is an exception
-- needs: department, stage, grade, field, ack_project, ack_comment, ack_by, ack_at, ack_on
-- gives: rank, project_id, project_name, department, supervision_grade, light_computed, is_hidden, exception_gap,
--     gap_kind, unspent, exception_days, days_kind, exception_score, share_of_total, review_overdue, milestones_late,
--     narrative_state, findings_overdue, ack_comment, ack_by, ack_at, ack_on
-- mark: project = project_id
-- rows: unspent = supervised_list(among: exception, amount: unspent),
--     milestones_late = supervised_list(among: exception, amount: milestones),
--     findings_overdue = supervised_list(among: exception, amount: findings)
with said as (
    select
        unnest(cast($ack_project as varchar[])) as project_id,
        unnest(cast($ack_comment as varchar[])) as ack_comment,
        unnest(cast($ack_by as varchar[])) as ack_by,
        unnest(cast($ack_at as varchar[])) as ack_at,
        unnest(cast($ack_on as integer[])) as ack_on
)
select
    row_number() over (order by chosen.exception_score desc, chosen.project_id asc) as rank,
    chosen.project_id,
    chosen.project_name,
    department_label.department,
    chosen.supervision_grade,
    chosen.light_computed,
    chosen.is_hidden,
    chosen.exception_gap,
    chosen.gap_kind,
    chosen.unspent,
    chosen.exception_days,
    chosen.days_kind,
    chosen.exception_score,
    ratio(chosen.exception_score, sum(chosen.exception_score) over ()) as share_of_total,
    chosen.review_overdue,
    chosen.milestones_late,
    chosen.narrative_state,
    chosen.findings_overdue,
    said.ack_comment,
    said.ack_by,
    said.ack_at,
    said.ack_on
from chosen_supervised($department, $stage, $grade, $field) as chosen
left join department_label on department_label.dept_id = chosen.dept_id
left join said on said.project_id = chosen.project_id
where chosen.is_exception
order by rank asc
