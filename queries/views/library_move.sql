-- What changed in the library from one list to the next: entries, approvals, moves up and back, pauses
-- and ends, and the projects that a complete list no longer names.
-- `move_group`: in, up, back or out. `source_*` is the cell of the list that says it; of one that left,
-- the last that named it.
-- grain: one row per project, list and change
with listed as (
    select
        *,
        library_step(status) as step,
        lag(as_of_date, 1) over in_time as date_before,
        lag(library_step(status), 1) over in_time as step_before,
        lag(stage, 1) over in_time as stage_before,
        lag(supervision_grade, 1) over in_time as grade_before,
        lag(is_major, 1) over in_time as major_before,
        row_number() over last_first as place_back
    from project_history
    where as_of_date <= as_of()
    window
        in_time as (partition by project_id order by as_of_date asc, version asc),
        last_first as (partition by project_id order by as_of_date desc, version desc)
),
said as (
    select
        listed.*,
        stage_order(stage) - stage_order(stage_before) as stages_up,
        'closed' in (stage, stage_before) or 'idea' in (stage, stage_before) as is_outside,
        (select min(version) from project_history) as first_version
    from listed
),
changed as (
    select
        said.*,
        unnest(list_filter([
            case when date_before is null and version > first_version
                then {move_kind: 'entered', move_group: 'in', move_from: null, move_to: step} end,
            case when step <> step_before then {
                move_kind: case when step_before = 'suspended' and step = 'active' then 'resumed' else step end,
                move_group: case
                    when step in ('completed', 'terminated') then 'out'
                    when step in ('suspended', 'candidate') then 'back'
                    else 'up'
                end,
                move_from: step_before,
                move_to: step
            } end,
            case when stages_up <> 0 and not is_outside then {
                move_kind: case when stages_up > 0 then 'stage_up' else 'stage_back' end,
                move_group: case when stages_up > 0 then 'up' else 'back' end,
                move_from: stage_before,
                move_to: stage
            } end,
            case when supervision_grade <> grade_before then {
                move_kind: case when supervision_grade < grade_before then 'grade_up' else 'grade_down' end,
                move_group: case when supervision_grade < grade_before then 'up' else 'back' end,
                move_from: grade_before,
                move_to: supervision_grade
            } end,
            case when is_major is distinct from major_before and date_before is not null and is_major is not null then {
                move_kind: case when is_major then 'made_major' else 'no_longer_major' end,
                move_group: case when is_major then 'up' else 'back' end,
                move_from: null,
                move_to: null
            } end
        ], lambda move: move is not null), recursive := true)
    from said
),
gone as (
    select
        said.* replace (
            coalesce((select min(later.as_of_date) from project_history as later where later.version > said.version), said.as_of_date)
                as as_of_date,
            coalesce((select min(later.version) from project_history as later where later.version > said.version), said.version)
                as version
        ),
        'left' as move_kind,
        'out' as move_group,
        step as move_from,
        cast(null as varchar) as move_to
    from said
    where place_back = 1 and project_id not in (select project_id from project)
),
moved as (
    select * from changed
    union all by name
    select * from gone
),
reviewed as (
    select
        moved.project_id,
        moved.version,
        moved.move_kind,
        arg_max(gate_decision.conditions, gate_decision.decision_date) as conditions,
        max(gate_decision.decision_date) as reviewed_on
    from moved
    join gate_decision on
        gate_decision.project_id = moved.project_id
        and gate_decision.decision_date <= moved.as_of_date
        and case moved.move_kind
            when 'terminated' then gate_decision.decision = 'kill'
            when 'completed' then gate_decision.gate = 'acceptance'
            when 'active' then gate_decision.gate = 'approve'
            when 'stage_up' then gate_decision.to_stage = moved.stage and gate_decision.from_stage is distinct from moved.stage
        end
    group by moved.project_id, moved.version, moved.move_kind
),
resolved as (
    select
        moved.project_id,
        moved.version,
        moved.move_kind,
        arg_max(decision.item, decision.meeting_date) as item
    from moved
    join decision on
        decision.project_id = moved.project_id
        and decision.meeting_date <= moved.as_of_date
        and decision.kind = case moved.move_kind when 'terminated' then 'stop' when 'suspended' then 'pause' end
    group by moved.project_id, moved.version, moved.move_kind
)
select
    moved.project_id,
    moved.project_name,
    moved.lead_dept_id as dept_id,
    moved.tech_field,
    moved.stage,
    moved.supervision_grade,
    moved.version as list_version,
    moved.as_of_date as listed_on,
    moved.version = (select max(version) from project_history) as is_latest,
    moved.move_kind,
    moved.move_group,
    moved.move_from,
    moved.move_to,
    moved.budget_total,
    reviewed.reviewed_on,
    case
        when resolved.item is not null then resolved.item
        when reviewed.conditions is not null then reviewed.conditions
        when moved.move_kind = 'entered' then moved.source
        when moved.move_kind in ('left', 'suspended', 'resumed', 'completed', 'terminated') then moved.narrative
    end as move_reason,
    case
        when resolved.item is not null then 'meeting'
        when reviewed.conditions is not null then 'review'
        when move_reason is null then case when reviewed.reviewed_on is not null then 'review' end
        when moved.move_kind = 'entered' then 'origin'
        else 'narrative'
    end as reason_from,
    moved.source_id,
    moved.source_row,
    moved.source_column
from moved
left join reviewed
    on reviewed.project_id = moved.project_id and reviewed.version = moved.version and reviewed.move_kind = moved.move_kind
left join resolved
    on resolved.project_id = moved.project_id and resolved.version = moved.version and resolved.move_kind = moved.move_kind
