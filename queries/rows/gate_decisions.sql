-- en: Gates decided
-- zh: 阶段门评审结论
-- grain: one row per decision at a gate between two stages
-- needs: department, stage, grade, field, standing, passed
-- gives: value, project_id, project_name, gate, decision_date, decision, from_stage, to_stage,
--     source_id, source_row, source_column, column_name
with decided as (
    select
        gate_decision.*,
        case gate
            when 'to_pilot' then 'research' when 'to_incubation' then 'pilot'
            when 'to_industrial' then 'incubation'
        end as leads_out_of
    from gate_decision
    where decision_date <= as_of() and decision is not null
)
select
    1 as value,
    decided.project_id,
    project.project_name,
    decided.gate,
    decided.decision_date,
    decided.decision,
    decided.from_stage,
    decided.to_stage,
    decided.source_id,
    decided.source_row,
    decided.source_column,
    'decision' as column_name
from decided
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = decided.project_id
where
    decided.leads_out_of is not null
    and picked($standing, decided.leads_out_of)
    and picked($passed, case when decided.decision in ('go', 'go_conditional') then 'yes' else 'no' end)
order by decided.decision_date desc, decided.project_id asc
