-- en: From which files was this version made?
-- zh: 本版由哪些文件生成？
-- grain: one row per sheet of a file that this version brought
-- gives: file, sheet, table_name, records, as_of, delivered_by, delivered_at, sha256
-- A file that was brought again counts once: the latest reading of it. One that holds the register
-- beside other tables has no name among the uploads: it has no hash here, since nobody is offered it.
with brought as (
    select sha256, bool_and(file is not null) as is_offered
    from upload
    where number = (select number from version_info)
    group by sha256
),
latest as (
    select source.*, brought.is_offered
    from source
    join brought on brought.sha256 = source.sha256
    where file_in_scope(source.source_id)
    qualify row_number() over (
        partition by source.sha256, source.sheet, source.table_name, source.first_row
        order by source.source_id desc
    ) = 1
)
select
    file,
    sheet,
    table_name,
    row_count as records,
    as_of,
    delivered_by,
    delivered_at,
    case when is_offered then sha256 end as sha256
from latest
order by file asc, sheet asc, table_name asc, first_row asc
