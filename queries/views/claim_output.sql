-- Results and intellectual property in force. Granted or published, so checked by an office or reviewers:
-- verified; filed under a number: documented; adopted or disclosed: the unit's own word.
-- grain: one row per output that has not lapsed
select
    'output' as claim_kind,
    output.project_id,
    output.dept_id,
    output.output_name as claim,
    case
        when output.status in ('granted', 'published') then 'independently_verified'
        when output.status = 'filed' then 'documented'
        when output.status in ('adopted', 'disclosed') then 'self_reported'
        else 'none'
    end as evidence_level,
    ratio(claim_begun.budget, count(*) over (partition by output.project_id)) as money,
    output.event_date as claimed_on,
    output.source_id,
    output.source_row,
    output.source_column,
    'status' as column_name
from output
left join claim_begun on claim_begun.project_id = output.project_id
where
    output.status is distinct from 'lapsed'
    and (output.event_date is null or output.event_date <= as_of())
