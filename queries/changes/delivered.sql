-- en: Which department delivered what since then, what changed by it, and what is late?
-- zh: 其间各部门报送了什么、带来多少变化，哪些逾期未报？
-- grain: one row per department that delivered anything or should have
-- needs: department, compared
-- gives: dept_id, department, files_new, records_new, latest, rows_added, rows_changed, rows_left, lists_late, lists_needed
-- mark: own_department = dept_id
-- rows: files_new = brought_list(measure: files), records_new = brought_list(measure: records)
with brought as (
    select
        record_source.dept_id,
        record_source.place,
        source.sha256,
        record_source.records,
        coalesce(source.as_of, cast(source.delivered_at as date)) as as_of
    from record_source
    join source on source.source_id = record_source.source_id
    where source.sha256 in (
        select upload.sha256 from upload
        where upload.number > list_min(cast($compared as integer[])) and upload.number <= (select number from version_info)
    )
),
dated as (
    select dept_id, max(as_of) as latest
    from brought
    group by dept_id
),
counted as (
    select place as dept_id, count(distinct sha256) as files_new, sum(records) as records_new
    from brought
    group by place
),
changed as (
    select
        dept_id,
        coalesce(sum(row_count) filter (where change = 'added'), 0) as rows_added,
        coalesce(sum(row_count) filter (where change = 'changed'), 0) as rows_changed,
        coalesce(sum(row_count) filter (where change = 'left'), 0) as rows_left
    from change_count
    group by dept_id
),
awaited as (
    select
        dept_id,
        count(*) filter (where delivery_state in ('stale', 'never')) as lists_late,
        count(*) as lists_needed
    from delivery_state
    group by dept_id
)
select
    department_label.dept_id,
    department_label.department,
    coalesce(counted.files_new, 0) as files_new,
    coalesce(counted.records_new, 0) as records_new,
    dated.latest,
    coalesce(changed.rows_added, 0) as rows_added,
    coalesce(changed.rows_changed, 0) as rows_changed,
    coalesce(changed.rows_left, 0) as rows_left,
    awaited.lists_late,
    awaited.lists_needed
from department_label
left join dated on dated.dept_id = department_label.dept_id
left join counted on counted.dept_id = department_label.dept_id
left join changed on changed.dept_id = department_label.dept_id
left join awaited on awaited.dept_id = department_label.dept_id
where
    within($department, department_label.dept_id)
    and (dated.dept_id is not null or counted.dept_id is not null or changed.dept_id is not null or awaited.dept_id is not null)
order by department_label.tier asc nulls last, department_label.dept_id asc
