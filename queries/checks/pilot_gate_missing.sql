-- en: Which projects are in industrialization without any gate into a pilot on record?
-- zh: 哪些产业化阶段的项目没有转中试评审记录？
-- grain: one row per project
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
-- Asked only when gate reviews were brought at all.
select
    'project' as table_name,
    project.project_id as row_key,
    project.lead_dept_id as dept_id,
    'stage' as column_name,
    'to_pilot' as wanted,
    project.stage as found,
    1 as row_count,
    project.source_id,
    project.source_row,
    project.source_column
from project
where
    project.stage = 'industrialization'
    and exists (select 1 from gate_decision)
    and not exists (
        select 1
        from gate_decision
        where
            gate_decision.project_id = project.project_id
            and (
                gate_decision.gate in ('to_pilot', 'to_incubation')
                or 'pilot' in (gate_decision.from_stage, gate_decision.to_stage)
            )
    )
order by row_key asc
