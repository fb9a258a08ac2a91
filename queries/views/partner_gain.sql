-- The part of each output and each income that falls to an outside partner: shared equally among those
-- who had begun to work on the project by then, so that nothing is counted twice.
-- grain: one row per gain and partner
select
    partner.partner_id,
    partner.kind,
    project_gain.project_id,
    project_gain.gain,
    project_gain.gain_ref,
    project_gain.gain_name,
    project_gain.gained_on,
    ratio(project_gain.gained, count(*) over of_gain) as gained,
    project_gain.source_id,
    project_gain.source_row,
    project_gain.source_column,
    project_gain.column_name
from project_gain
join partner on partner.project_id = project_gain.project_id
where partner.start_date is null or partner.start_date <= project_gain.gained_on
window of_gain as (partition by project_gain.project_id, project_gain.gain, project_gain.gain_ref)
