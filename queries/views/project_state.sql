-- Where every project stands, by what the data says rather than by what is reported.
-- `light_computed` is the worst of three: delay against the first baseline, money against time, and
-- the share of due milestones that is done with evidence; a part without data has no light.
-- `light` is what pages show: nothing for projects that do not run, 'paused' for suspended ones, and
-- unknown (null) when the news is older than the review rhythm of the grade allows.
-- `is_hidden`: reported on track while the data or the assurance says at risk.
-- grain: one row per project
with lit as (
    select
        project_progress.*,
        banded(slip_days, setting_number('slip_watch_days'), setting_number('slip_risk_days'))
            as light_schedule,
        banded(abs(money_gap), setting_number('burn_gap_watch'), setting_number('burn_gap_risk'))
            as light_money,
        case
            when proven_share < setting_number('proven_risk') then 'risk'
            when proven_share < setting_number('proven_watch') then 'watch'
            when proven_share is not null then 'ok'
        end as light_milestones,
        case
            when is_running then worst_light([light_schedule, light_money, light_milestones])
        end as light_computed,
        light_of(project.rag_reported) as light_reported,
        light_of(project.rag_assured) as light_assured
    from project_progress
    join project on project.project_id = project_progress.project_id
)
select
    lit.*,
    case
        when is_running and is_paused then 'paused'
        when not is_stale then light_computed
    end as light,
    is_running
        and coalesce(light_reported, '') = 'ok'
        and 'risk' in (coalesce(light_computed, ''), coalesce(light_assured, '')) as is_hidden
from lit
