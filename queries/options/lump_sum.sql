-- en: Which lump-sum projects can be looked at?
-- zh: 可查看哪些包干项目？
-- grain: one row per lump-sum project, those with most marks first
-- needs: department, stage, grade, field
-- gives: value, label
select
    project_id as value,
    project_name as label
from chosen_lumps($department, $stage, $grade, $field)
order by is_running desc, flags desc, negative_hits desc, paid desc, project_id asc
