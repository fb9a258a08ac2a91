-- How many research staff a department has, by its latest entry; unknown is not zero.
-- grain: one row per department
select
    dept_id,
    cast(arg_max(rd_headcount, valid_from) as double) as rd_headcount,
    arg_max(source_id, valid_from) filter (where rd_headcount is not null) as source_id,
    arg_max(source_row, valid_from) filter (where rd_headcount is not null) as source_row,
    arg_max(source_column, valid_from) filter (where rd_headcount is not null) as source_column
from department
group by dept_id
