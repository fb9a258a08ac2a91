-- en: What needs a decision?
-- zh: 哪些事项需要决策？
-- grain: one row per matter and kind of concern; the rows of a matter share a rank
-- needs: department, stage, grade, field
-- gives: rank, concern, light, project_id, project_name, department, decision_id, subject, reason, stake,
--     concern_days, concern_share, cases, expected_loss, minutes
-- mark: project = project_id, concern = concern
-- rows: stake = need_list
-- settings: agenda_minutes_red, agenda_minutes_gate, agenda_minutes_condition, agenda_minutes_stop,
--     agenda_minutes_decision, agenda_minutes_review
with kind as (
    -- overdue reviews stand last: most of them want a date, which needs no meeting
    select unnest([
        {concern: 'hidden_risk', place: 1, minutes: setting_number('agenda_minutes_red')},
        {concern: 'red_project', place: 1, minutes: setting_number('agenda_minutes_red')},
        {concern: 'gate_due', place: 2, minutes: setting_number('agenda_minutes_gate')},
        {concern: 'condition_lapsed', place: 3, minutes: setting_number('agenda_minutes_condition')},
        {concern: 'stop_candidate', place: 4, minutes: setting_number('agenda_minutes_stop')},
        {concern: 'decision_late', place: 5, minutes: setting_number('agenda_minutes_decision')},
        {concern: 'review_due', place: 6, minutes: setting_number('agenda_minutes_review')}
    ], recursive := true)
),
need as (
    select
        chosen.*,
        kind.place,
        kind.minutes,
        min(kind.place) over (partition by chosen.matter) as foremost
    from chosen_needs($department, $stage, $grade, $field) as chosen
    join kind on kind.concern = chosen.concern
)
select
    dense_rank() over (order by need.foremost asc, need.stake desc nulls last, need.matter asc) as rank,
    need.concern,
    need.light,
    need.project_id,
    need.project_name,
    department_label.department,
    need.decision_id,
    need.subject,
    need.reason,
    need.stake,
    need.days as concern_days,
    need.share as concern_share,
    need.cases,
    need.expected_loss,
    cast(need.minutes as integer) as minutes
from need
left join department_label on department_label.dept_id = need.dept_id
order by rank asc, need.place asc, need.concern asc
