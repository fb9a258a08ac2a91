-- The awards summed for everything the frame can filter by, without persons and references.
-- grain: one row per department, year, quarter, pillar, rule, standing, evidence, stage, grade, field
select
    dept_id,
    year,
    quarter,
    pillar,
    rule_code,
    standing,
    evidence,
    stage,
    supervision_grade,
    tech_field,
    sum(points) as points,
    count(*) as items,
    sum(case when person_id is not null then 1 else 0 end) as person_items
from points_award
group by
    dept_id, year, quarter, pillar, rule_code, standing, evidence, stage, supervision_grade,
    tech_field
