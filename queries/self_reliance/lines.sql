-- en: Which product line depends on which source, and how severely?
-- zh: 哪条产线依赖哪类来源，影响多大？
-- grain: one row per product line and source of supply
-- needs: department, stage, grade, field
-- gives: product_line, source, dependencies_open, severity, covered, total
-- mark: product_line = product_line, source = source
-- rows: dependencies_open = reliance_list(open: yes)
with still_open as (
    select * from chosen_dependencies($department, $stage, $grade, $field) where is_open
),
cell as (
    select
        product_line,
        source,
        count(*) as dependencies_open,
        max(severity_order) as worst,
        arg_max(severity, severity_order) as severity
    from still_open
    where product_line is not null and source is not null
    group by product_line, source
),
placed as (
    select
        cell.*,
        max(worst) over of_line as line_worst,
        sum(dependencies_open) over of_line as line_open
    from cell
    window of_line as (partition by product_line)
)
select
    product_line,
    source,
    dependencies_open,
    severity,
    dependencies_open as covered,
    case when row_number() over in_order = 1 then (select count(*) from still_open) else 0 end as total
from placed
window in_order as (order by line_worst desc nulls last, line_open desc, product_line asc, source asc)
order by line_worst desc nulls last, line_open desc, product_line asc, source asc
