-- What a project is expected to bring: ((NPV × commercial chance − launch cost) × technical chance)
-- − development cost still to come. All five must be known; only the last falls back, on the budget
-- not yet spent.
-- grain: one row per project
select
    project.project_id,
    project.p_technical * project.p_commercial as chance,
    coalesce(cast(project.remaining_dev_cost as double), project_state.unspent) as cost_to_go,
    (cast(project.npv as double) * project.p_commercial - cast(project.launch_cost as double))
        * project.p_technical - cost_to_go as expected_value
from project
join project_state on project_state.project_id = project.project_id
