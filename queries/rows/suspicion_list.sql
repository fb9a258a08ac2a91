-- en: What a suspicion test looked at
-- zh: 疑点检验对象
-- grain: one row per test and thing looked at
-- needs: department, own_department, suspicion, suspect
-- gives: value, suspicion, dept_id, project_id, subject, source_id, source_row, source_column, column_name
select
    1 as value,
    suspicion,
    dept_id,
    project_id,
    subject,
    source_id,
    source_row,
    source_column,
    column_name
from suspicion_case
where
    dept_id is not null
    and within($department, dept_id)
    and picked($own_department, dept_id)
    and picked($suspicion, suspicion)
    and picked($suspect, case when is_case then 'yes' else 'no' end)
order by suspicion asc, dept_id asc, project_id asc, subject asc, source_id asc, source_row asc
