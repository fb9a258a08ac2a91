-- en: How do the three pillars develop from quarter to quarter?
-- zh: 三类积分逐季如何变化？
-- grain: one row per quarter with points; awards of a whole year have a row of their own
-- needs: department, stage, grade, field
-- gives: quarter, points_input, points_output, points_commercial, points_deduction, waiting_input,
--     waiting_output, waiting_commercial, points_total, version
-- mark: quarter
-- rows: points_input = award_list(standing: counted, pillar: input, span: all),
--     points_output = award_list(standing: counted, pillar: output, span: all),
--     points_commercial = award_list(standing: counted, pillar: commercial, span: all),
--     points_deduction = award_list(standing: counted, pillar: deduction, span: all),
--     waiting_input = award_list(standing: waiting, pillar: input, span: all),
--     waiting_output = award_list(standing: waiting, pillar: output, span: all),
--     waiting_commercial = award_list(standing: waiting, pillar: commercial, span: all),
--     points_total = award_list(standing: counted, weighted: yes, span: all)
with award as (
    select
        *,
        standing = 'counted' as is_counted,
        standing = 'waiting' as is_waiting
    from points_quarter
    where
        within($department, dept_id)
        and picked($stage, stage)
        and picked($grade, supervision_grade)
        and picked($field, tech_field)
)
select
    coalesce(award.quarter, cast(award.year as varchar)) as quarter,
    coalesce(sum(points) filter (where is_counted and pillar = 'input'), 0) as points_input,
    coalesce(sum(points) filter (where is_counted and pillar = 'output'), 0) as points_output,
    coalesce(sum(points) filter (where is_counted and pillar = 'commercial'), 0) as points_commercial,
    coalesce(sum(points) filter (where is_counted and pillar = 'deduction'), 0) as points_deduction,
    coalesce(sum(points) filter (where is_waiting and pillar = 'input'), 0) as waiting_input,
    coalesce(sum(points) filter (where is_waiting and pillar = 'output'), 0) as waiting_output,
    coalesce(sum(points) filter (where is_waiting and pillar = 'commercial'), 0) as waiting_commercial,
    coalesce(sum(points * points_weight(pillar)) filter (where is_counted), 0) as points_total,
    (select max(version) from points_rule where points_rule.year = award.year) as version
from award
group by award.year, award.quarter
order by award.year asc, award.quarter asc nulls first
