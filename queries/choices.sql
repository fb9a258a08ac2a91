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
