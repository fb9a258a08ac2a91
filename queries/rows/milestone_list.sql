-- en: Milestones, one each
-- zh: 里程碑清单
-- grain: one row per milestone that was not cancelled
-- needs: department, own_department, stage, grade, field, project, milestone, running, due, late, ahead, measure
-- gives: value, project_id, milestone_no, milestone_name, baseline_date, current_date_plan, light, days_late, evidence_ref,
--     source_id, source_row, source_column, column_name
with known as (
    select
        milestone_state.*,
        case when list_contains($measure, 'days') then days_late else 1 end as value,
        coalesce(current_date_plan, baseline_date) between as_of()
            and as_of() + cast(setting_number('look_ahead_days') as integer) as is_ahead
    from milestone_state
    join chosen_projects($department, $stage, $grade, $field) as project
        on project.project_id = milestone_state.project_id
    where
        picked($own_department, project.lead_dept_id)
        and picked($running, case when is_running(project.status) then 'yes' else 'no' end)
)
select
    value,
    project_id,
    milestone_no,
    milestone_name,
    baseline_date,
    current_date_plan,
    light,
    days_late,
    evidence_ref,
    source_id,
    source_row,
    source_column,
    'milestone_no' as column_name
from known
where
    value is not null
    and picked($project, project_id)
    and picked($milestone, milestone_no)
    and picked($due, case when is_due then 'yes' else 'no' end)
    and picked($late, case when is_late then 'yes' else 'no' end)
    and picked($ahead, case when is_ahead and not is_done then 'yes' else 'no' end)
order by value desc, project_id asc, milestone_no asc
