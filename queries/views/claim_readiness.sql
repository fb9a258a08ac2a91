-- Levels of readiness. Assessed with evidence by somebody independent: verified; with evidence: documented;
-- assessed: the project's own word; only written into the project list: nothing behind it.
-- grain: one row per project and scale
with level as (
    select
        project_id,
        scale,
        case
            when has_evidence and is_independent then 'independently_verified'
            when has_evidence then 'documented'
            else 'self_reported'
        end as evidence_level,
        assess_date as claimed_on,
        source_id,
        source_row,
        source_column,
        'level' as column_name
    from readiness_now
    union all
    select
        listed.project_id, listed.scale, 'none', listed.as_of_date, listed.source_id, listed.source_row,
        listed.source_column, listed.column_name
    from (
        select *, unnest(['TRL', 'MRL']) as scale, unnest([trl_current, mrl_current]) as level,
            unnest(['trl_current', 'mrl_current']) as column_name
        from claim_begun
    ) as listed
    where listed.level is not null and not exists (
        select 1 from readiness_now
        where readiness_now.project_id = listed.project_id and readiness_now.scale = listed.scale
    )
)
select
    'readiness' as claim_kind,
    level.project_id,
    level.scale as claim,
    level.evidence_level,
    ratio(claim_begun.budget, count(*) over (partition by level.project_id)) as money,
    level.claimed_on,
    level.source_id,
    level.source_row,
    level.source_column,
    level.column_name
from level
join claim_begun on claim_begun.project_id = level.project_id
