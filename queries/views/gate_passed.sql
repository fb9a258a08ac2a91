-- Reviews that let a project go on, and when, seen from the day of the data.
-- `span` is 'this_year' (since the fiscal year began) or 'last_year' (the same days a year earlier).
-- grain: one row per gate decision to go, also conditionally
select
    gate_decision.project_id,
    gate_decision.gate,
    gate_decision.decision_date,
    gate_decision.decision,
    gate_decision.from_stage,
    gate_decision.to_stage,
    case
        when decision_date between fiscal_year_start(fiscal_year_of(as_of())) and as_of()
            then 'this_year'
        when decision_date between fiscal_year_start(fiscal_year_of(as_of())) - interval 1 year
            and as_of() - interval 1 year
            then 'last_year'
    end as span,
    gate_decision.source_id,
    gate_decision.source_row,
    gate_decision.source_column
from gate_decision
where decision in ('go', 'go_conditional')
