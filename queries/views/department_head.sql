-- How many research staff a department has, by its latest entry; unknown is not zero. Departments too small
-- to be told apart count with the one they are placed with.
-- grain: one row per department
with latest as (
    select
        dept_id,
        cast(arg_max(rd_headcount, valid_from) as double) as rd_headcount,
        arg_max(source_id, valid_from) filter (where rd_headcount is not null) as source_id,
        arg_max(source_row, valid_from) filter (where rd_headcount is not null) as source_row,
        arg_max(source_column, valid_from) filter (where rd_headcount is not null) as source_column
    from department
    group by dept_id
)
select
    people_place.place as dept_id,
    sum(latest.rd_headcount) as rd_headcount,
    arg_max(latest.source_id, latest.rd_headcount) as source_id,
    arg_max(latest.source_row, latest.rd_headcount) as source_row,
    arg_max(latest.source_column, latest.rd_headcount) as source_column
from latest
join people_place on people_place.dept_id = latest.dept_id
where people_place.place is not null
group by people_place.place
