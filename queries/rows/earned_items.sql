-- en: Milestones done with evidence, and reported progress where there are no milestones
-- zh: 有佐证的已完成里程碑；无里程碑的项目取填报进度
-- grain: one row per milestone, or per project without weighted milestones
-- needs: department, own_department, stage, grade, field, project, period, among
-- gives: value, project_id, milestone_no, milestone_name, weight_pct, progress_pct, actual_date,
--     evidence_ref, source_id, source_row, source_column, column_name
with weighted as (
    select
        milestone.*,
        sum(weight_pct) over (partition by project_id) as weight
    from milestone
    where weight_pct > 0 and coalesce(status, '') <> 'cancelled'
),
item as (
    select
        project_id, milestone_no, milestone_name, weight_pct, null as progress_pct, actual_date,
        evidence_ref, source_id, source_row, source_column, 'weight_pct' as column_name,
        ratio(weight_pct, weight) as share
    from weighted
    where status = 'done' and trim(coalesce(evidence_ref, '')) <> ''
    union all
    select
        project.project_id, null, null, null, project.progress_pct, null,
        null, project.source_id, project.source_row, project.source_column, 'progress_pct',
        ratio(project.progress_pct, 100)
    from project
    join burn_account on burn_account.project_id = project.project_id
    where burn_account.basis = 'progress'
)
select
    item.share * burn_account.bac as value,
    item.project_id,
    item.milestone_no,
    item.milestone_name,
    item.weight_pct,
    item.progress_pct,
    item.actual_date,
    item.evidence_ref,
    item.source_id,
    item.source_row,
    item.source_column,
    item.column_name
from item
join burn_account on burn_account.project_id = item.project_id
join project on project.project_id = item.project_id
join as_of_month
    on as_of_month.month = cast(date_trunc('month', coalesce(item.actual_date, project.as_of_date)) as date)
where
    within($department, burn_account.dept_id)
    and picked($own_department, burn_account.dept_id)
    and picked($stage, burn_account.stage)
    and picked($grade, burn_account.supervision_grade)
    and picked($field, burn_account.tech_field)
    and picked($project, item.project_id)
    and picked($period, as_of_month.period)
    and as_of_month.begun
    and (len($among) = 0 or (burn_account.in_evm = 1 and list_contains($among, 'evm')))
order by value desc, item.project_id asc, item.milestone_no asc
