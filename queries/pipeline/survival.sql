-- en: What share is still in the stage after so many days?
-- zh: 进入某阶段若干天后，仍停留的比例是多少？
-- grain: one row per stage and day on which one moved on
-- needs: curve_stage, curve_day, curve_share
-- gives: stage, stay_days, staying_share
-- settings: small_n
with curve as (
    select
        unnest(cast($curve_stage as varchar[])) as stage,
        unnest(cast($curve_day as double[])) as stay_days,
        unnest(cast($curve_share as double[])) as staying_share
)
select
    stage,
    stay_days,
    staying_share
from curve
order by stage_order(stage) asc, stay_days asc
