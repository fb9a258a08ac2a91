-- The projects that the four filters of the frame leave over.
create or replace macro chosen_projects(department, stage_choice, grade, field) as table
    select * from project
    where
        within(department, lead_dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field);

-- A chosen period is a year or a quarter.
create or replace macro in_period(period_choice, award_year, award_quarter) as (case
    when len(period_choice) = 0 then award_year = (select latest from points_year)
    else list_contains(period_choice, cast(award_year as varchar))
        or list_contains(period_choice, award_quarter)
end);

-- The points that the filters of the frame leave over, in the chosen years or quarters: the latest
-- year where none is chosen.
create or replace macro chosen_points(department, stage_choice, grade, field, period_choice) as table
    select * from points_quarter
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field)
        and in_period(period_choice, year, quarter);

-- The same, award by award.
create or replace macro chosen_awards(department, stage_choice, grade, field, period_choice) as table
    select * from points_award
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field)
        and in_period(period_choice, year, quarter);

-- The same, award by award, of those that a cap shortened.
create or replace macro chosen_cuts(department, stage_choice, grade, field, period_choice) as table
    select * from points_cut
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field)
        and in_period(period_choice, year, quarter);

-- The span a year before the chosen one.
create or replace macro period_before(period_choice) as (
    select flatten(list(before))
    from points_period
    where case
        when len(period_choice) = 0
            then period = (select cast(latest as varchar) from points_year)
        else list_contains(period_choice, period)
    end
);

-- Points of every department in the chosen periods: the pillars apart, the weighted total, per head,
-- and drawn towards the mean of all departments, the more the fewer heads it has.
create or replace macro department_points(stage_choice, grade, field, period_choice) as table
    with earned as (
        select
            dept_id,
            sum(points) filter (where pillar = 'input') as points_input,
            sum(points) filter (where pillar = 'output') as points_output,
            sum(points) filter (where pillar = 'commercial') as points_commercial,
            sum(points) filter (where pillar = 'deduction') as points_deduction,
            sum(points * points_weight(pillar)) as points_total
        from chosen_points([], stage_choice, grade, field, period_choice)
        where standing = 'counted'
        group by dept_id
    ),
    known as (
        select
            points_department.*,
            coalesce(points_input, 0) as points_input,
            coalesce(points_output, 0) as points_output,
            coalesce(points_commercial, 0) as points_commercial,
            coalesce(points_deduction, 0) as points_deduction,
            coalesce(points_total, 0) as points_total,
            coalesce(rd_headcount < setting_number('small_n'), true) as few_heads
        from points_department
        left join earned on earned.dept_id = points_department.dept_id
    ),
    measured as (
        select
            known.*,
            ratio(points_total, rd_headcount) as points_per_head,
            ratio(
                sum(points_total) filter (where rd_headcount > 0) over (),
                sum(rd_headcount) over ()
            ) as points_mean
        from known
    )
    select
        measured.*,
        ratio(points_per_head, points_mean) as points_index,
        case when rd_headcount > 0 then ratio(
            points_total + setting_number('points_shrink_k') * points_mean,
            rd_headcount + setting_number('points_shrink_k')
        ) end as points_shrunk,
        case when points_shrunk is not null
            then rank() over (order by round(points_shrunk, 9) desc nulls last) end as rank
    from measured;

-- Points of every person in the chosen periods: research staff, and whoever else earned any.
create or replace macro chosen_people(department, stage_choice, grade, field, period_choice) as table
    with earned as (
        select person_id, sum(points * points_weight(pillar)) as points_total
        from chosen_awards(department, stage_choice, grade, field, period_choice)
        where standing = 'counted' and person_id is not null
        group by person_id
    ),
    staff as (
        select person_id
        from person
        where
            is_rd
            and within(department, dept_id)
            and (leave_date is null or leave_date > as_of())
    )
    select
        person_id,
        coalesce(points_total, 0) as points_total,
        greatest(coalesce(points_total, 0), 0) as points_held,
        row_number() over (order by points_total desc nulls last, person_id asc) as place,
        count(*) over () as people
    from earned
    full outer join staff using (person_id);

-- Candidates and running projects that the four filters leave over, scored by the chosen weights: the
-- weighted mean of the criteria that are known. Without chosen weights those of the settings count.
create or replace macro choice_pool(department, stage_choice, grade, field, weights) as table
    with weighed as (
        select
            choice_project.*,
            project.stage,
            project.horizon,
            project.tech_field,
            project.self_reliance,
            project.status,
            project.source_id,
            project.source_row,
            project.source_column,
            list_zip(criteria, case when len(weights) > 0 then weights else choice_weights() end) as pairs
        from chosen_projects(department, stage_choice, grade, field) as project
        join choice_project on choice_project.project_id = project.project_id
    )
    select
        weighed.*,
        ratio(
            list_sum(list_transform(pairs, lambda pair: pair[1] * pair[2])),
            list_sum(list_transform(pairs, lambda pair: case when pair[1] is not null then pair[2] end))
        ) as choice_score
    from weighed;

-- The projects of each way to spend the budget; an empty list is the whole pool.
create or replace macro choice_ways(line, skips, exact, runner_up, undecided) as table
    select part.way as way, part.ids as ids
    from (
        select unnest([
            {'way': 'line', 'ids': line},
            {'way': 'skips', 'ids': skips},
            {'way': 'exact', 'ids': exact},
            {'way': 'runner_up', 'ids': runner_up},
            {'way': 'undecided', 'ids': undecided}
        ]) as part
    );
