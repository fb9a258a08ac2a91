-- Which demands a project says that it answers, each once.
-- grain: one row per project and demand
select
    project_id,
    unnest(list_distinct([policy_ref, market_ref])) as demand_id
from project
