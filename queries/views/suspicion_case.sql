-- What the suspicion tests look at, one by one. `is_case`: it is what the test looks for.
-- unchanged: running projects that were in the last lists; nothing that is reported of them moved.
-- exact_plan: milestones done on the very day of their first plan. round_numbers: paid lines of the
-- ledger in whole thousands. all_green: running projects reported green.
-- grain: one row per test and thing looked at
with told as (
    select *, row_number() over (partition by project_id order by as_of_date desc) as place
    from project_history
    where as_of_date <= as_of()
    qualify row_number() over (partition by project_id, as_of_date order by version desc) = 1
),
kept as (
    select
        project_id,
        count(*) as snapshots,
        count(distinct {
            'a': spent_total, 'b': progress_pct, 'c': trl_current, 'd': mrl_current, 'e': stage,
            'f': forecast_end, 'g': rag_reported
        }) as shapes
    from told
    where place <= setting_number('unchanged_versions')
    group by project_id
)
select
    'unchanged' as suspicion, project.lead_dept_id as dept_id, project.project_id,
    project.project_name as subject, kept.shapes = 1 as is_case,
    project.source_id, project.source_row, project.source_column, 'project_id' as column_name
from project
join kept
    on kept.project_id = project.project_id
    and kept.snapshots >= setting_number('unchanged_versions')
where is_running(project.status)
union all
select
    'exact_plan', project.lead_dept_id, project.project_id,
    milestone.milestone_name, milestone.actual_date = milestone.baseline_date,
    milestone.source_id, milestone.source_row, milestone.source_column, 'actual_date'
from milestone
join project on project.project_id = milestone.project_id
where milestone.actual_date is not null and milestone.baseline_date is not null
union all
select
    'round_numbers', burn_account.dept_id, burn_account.project_id,
    concat_ws('-', spend.doc_no, spend.line), spend.amount % 1000 = 0,
    spend.source_id, spend.source_row, spend.source_column, 'amount'
from spend
join burn_account on burn_account.account = spend.project_id
where spend.amount <> 0 and coalesce(spend.money_state, 'paid') = 'paid'
union all
select
    'all_green', project.lead_dept_id, project.project_id,
    project.project_name, project.rag_reported = 'G',
    project.source_id, project.source_row, project.source_column, 'rag_reported'
from project
where is_running(project.status) and project.rag_reported is not null
