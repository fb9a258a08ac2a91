-- The latest value of an indicator at the largest scale it was measured at, held against the world's best:
-- 1 is as good, turned round where lower is better. A test report makes it documented, a laboratory
-- outside the organisation verified; a name of a laboratory without a report is the project's own word.
-- grain: one row per project, indicator and unit
with measured as (
    select
        *,
        row_number() over (
            partition by project_id, indicator, unit
            order by
                list_position(['lab', 'pilot', 'industrial'], scale_level) desc nulls last,
                measured_on desc,
                source_row desc
        ) as back
    from indicator
    where measured_on <= as_of() and value is not null
)
select
    project_id,
    indicator,
    unit,
    better,
    scale_level,
    measured_on,
    value,
    benchmark,
    benchmark_source,
    tested_by,
    evidence_ref,
    kept_of(better, benchmark, value) as best_share,
    case
        when evidence_ref is not null and is_outside(tested_by) then 'independently_verified'
        when evidence_ref is not null then 'documented'
        when tested_by is not null then 'self_reported'
        else 'none'
    end as evidence_level,
    source_id,
    source_row,
    source_column
from measured
where back = 1
