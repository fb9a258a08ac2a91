-- Is what is proven also makeable? The technology level minus the one that the manufacturing level can
-- carry; only where both were assessed within the age that the settings allow. `is_ahead`: two or more.
-- grain: one row per project with both levels fresh
select
    trl.project_id,
    trl.level as trl,
    mrl.level as mrl,
    trl.level - trl_carried_by(mrl.level) as level_gap,
    trl.level - trl_carried_by(mrl.level) >= 2 as is_ahead,
    trl.source_id,
    trl.source_row,
    trl.source_column
from readiness_now as trl
join readiness_now as mrl on mrl.project_id = trl.project_id and mrl.scale = 'MRL'
where trl.scale = 'TRL' and trl.is_fresh and mrl.is_fresh
