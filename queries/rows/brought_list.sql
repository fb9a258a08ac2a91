-- en: Files that brought records since then
-- zh: 其间报送的文件
-- grain: one row per file and department
-- needs: department, compared, own_department, measure
-- gives: value, file, dept_id, records, latest, source_id, source_row, source_column, column_name
select
    case when list_contains($measure, 'records') then sum(record_source.records) else 1 end as value,
    any_value(source.file) as file,
    record_source.place as dept_id,
    sum(record_source.records) as records,
    max(coalesce(source.as_of, cast(source.delivered_at as date))) as latest,
    min(record_source.source_id) as source_id,
    arg_min(record_source.source_row, record_source.source_id) as source_row,
    arg_min(record_source.source_column, record_source.source_id) as source_column,
    arg_min(record_source.column_name, record_source.source_id) as column_name
from record_source
join source on source.source_id = record_source.source_id
where
    source.sha256 in (
        select upload.sha256 from upload
        where upload.number > list_min(cast($compared as integer[])) and upload.number <= (select number from version_info)
    )
    and within($department, record_source.place)
    and picked($own_department, record_source.place)
    and record_source.place in (select dept_id from department_label)
group by source.sha256, record_source.place
order by records desc, file asc, record_source.place asc
