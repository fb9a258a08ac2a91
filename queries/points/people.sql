-- en: Who contributes most?
-- zh: 谁的贡献最大？
-- grain: one row per person, the 15 with the most points; none where the viewer may not see names
-- needs: department, stage, grade, field, period
-- gives: person_id, person_name, department, points_input, points_output, points_commercial,
--     points_deduction, points_total, evidenced_share, rank
-- mark: person = person_id
-- rows: points_input = award_list(standing: counted, pillar: input),
--     points_output = award_list(standing: counted, pillar: output),
--     points_commercial = award_list(standing: counted, pillar: commercial),
--     points_deduction = award_list(standing: counted, pillar: deduction),
--     points_total = award_list(standing: counted, weighted: yes)
with earned as (
    select
        person_id,
        any_value(person_name) as person_name,
        arg_max(dept_id, period) as dept_id,
        coalesce(sum(points) filter (where pillar = 'input'), 0) as points_input,
        coalesce(sum(points) filter (where pillar = 'output'), 0) as points_output,
        coalesce(sum(points) filter (where pillar = 'commercial'), 0) as points_commercial,
        coalesce(sum(points) filter (where pillar = 'deduction'), 0) as points_deduction,
        sum(points * points_weight(pillar)) as points_total,
        ratio(
            coalesce(sum(points) filter (where evidence = 'given'), 0),
            sum(points) filter (where evidence <> 'none')
        ) as evidenced_share
    from chosen_awards($department, $stage, $grade, $field, $period)
    where standing = 'counted' and person_id is not null and viewer_may('people')
    group by person_id
),
ranked as (
    select
        *,
        rank() over (order by round(points_total, 9) desc) as rank,
        row_number() over (order by points_total desc, person_id asc) as place
    from earned
)
select
    ranked.person_id,
    coalesce(person.person_name, ranked.person_name, ranked.person_id) as person_name,
    coalesce(department_label.department, ranked.dept_id) as department,
    ranked.points_input,
    ranked.points_output,
    ranked.points_commercial,
    ranked.points_deduction,
    ranked.points_total,
    ranked.evidenced_share,
    ranked.rank
from ranked
left join person on person.person_id = ranked.person_id
left join department_label on department_label.dept_id = ranked.dept_id
where ranked.place <= 15 and ranked.points_total > 0
order by ranked.place asc
