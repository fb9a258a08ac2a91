-- The ways the portfolio is cut to see whether the mix is right.
-- grain: one row per project and cut in which the project has a place
select
    project_id,
    unnest([
        {dimension: 'tech_field', slice: tech_field},
        {dimension: 'stage', slice: stage},
        {dimension: 'project_level', slice: project_level},
        {dimension: 'self_reliance', slice: self_reliance},
        {dimension: 'horizon', slice: horizon}
    ], recursive := true)
from project
