-- en: Are the running projects looked after, and do those who judge them agree?
-- zh: 在研项目是否按期检查，各方评定是否一致？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: reviews_overdue = supervised_list(among: overdue), opinions_apart = supervised_list(among: apart),
--     hidden_risks = supervised_list(among: hidden), milestones_late = milestone_list(running: yes, late: yes),
--     narratives_missing = supervised_list(among: unexplained), findings_overdue = finding_list(overdue: yes)
with fleet as (
    select
        count(*) as projects,
        count(rhythm_days) as with_rhythm,
        count(review_overdue) as reviews_overdue,
        count(opinion_gap) as with_opinions,
        count(*) filter (where opinion_gap > 0) as apart,
        count(*) filter (where is_hidden) as hidden,
        count(light_reported) as reported,
        count(narrative_state) as needing_words,
        count(*) filter (where narrative_state in ('missing', 'repeated')) as unexplained
    from chosen_supervised($department, $stage, $grade, $field)
),
step as (
    select
        count(*) filter (where is_due) as due,
        count(*) filter (where is_late) as late,
        count(distinct milestone_state.project_id) as projects
    from milestone_state
    join chosen_supervised($department, $stage, $grade, $field) as project
        on project.project_id = milestone_state.project_id
),
asked as (
    select count(*) as open, count(*) filter (where is_overdue) as overdue
    from chosen_findings($department, $stage, $grade, $field)
),
tile as (
    select unnest([
        {place: 1, figure: 'reviews_overdue', value: reviews_overdue, plan: with_rhythm, covered: with_rhythm, total: fleet.projects},
        {place: 2, figure: 'opinions_apart', value: apart, plan: with_opinions, covered: with_opinions, total: fleet.projects},
        {place: 3, figure: 'hidden_risks', value: hidden, plan: reported, covered: reported, total: fleet.projects},
        {place: 4, figure: 'milestones_late', value: late, plan: due, covered: step.projects, total: fleet.projects},
        {place: 5, figure: 'narratives_missing', value: unexplained, plan: needing_words, covered: needing_words, total: fleet.projects},
        {place: 6, figure: 'findings_overdue', value: overdue, plan: asked.open, covered: asked.open, total: asked.open}
    ], recursive := true)
    from fleet
    cross join step
    cross join asked
)
select
    figure,
    case when plan > 0 then value end as value,
    plan,
    case
        when plan = 0 then null
        when figure = 'hidden_risks' then case when value > 0 then 'risk' else 'ok' end
        when ratio(plan - value, plan) < setting_number('fleet_risk') then 'risk'
        when ratio(plan - value, plan) < setting_number('fleet_watch') then 'watch'
        else 'ok'
    end as state,
    covered,
    total,
    cast(null as double[]) as trend
from tile
order by place asc
