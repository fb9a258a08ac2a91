-- en: Who removes each dependency, and will it be in time?
-- zh: 各项依赖由谁解决，能否按期？
-- grain: one row per open dependency, the most severe first
-- needs: department, stage, grade, field
-- gives: dependency_id, item, kind, source, country, product_line, severity, removal, target_date, days_to_target,
--     project_id, project_name, department, project_end
-- mark: dependency = dependency_id, project = project_id
select
    dependency.dependency_id,
    dependency.item,
    dependency.kind,
    dependency.source,
    dependency.country,
    dependency.product_line,
    dependency.severity,
    dependency.removal,
    dependency.target_date,
    date_diff('day', as_of(), dependency.target_date) as days_to_target,
    dependency.project_id,
    dependency.project_name,
    department_label.department,
    dependency.project_end
from chosen_dependencies($department, $stage, $grade, $field) as dependency
left join department_label on department_label.dept_id = dependency.lead_dept_id
where dependency.is_open
order by dependency.severity_order desc nulls last, dependency.target_date asc nulls last, dependency.dependency_id asc
