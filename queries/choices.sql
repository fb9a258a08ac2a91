-- The projects that the four filters of the frame leave over.
create or replace macro chosen_projects(department, stage_choice, grade, field) as table
    select * from project
    where
        within(department, lead_dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field);
