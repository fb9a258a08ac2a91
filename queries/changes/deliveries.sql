-- en: Who delivered which data since then?
-- zh: 其间由谁报送了哪些数据？
-- grain: one row per person, date of the data and table
-- needs: compared
-- gives: delivered_by, as_of, table_name, deliveries, records, latest, period_open
with brought as (
    select distinct upload.sha256
    from upload
    where
        upload.number > list_min(cast($compared as integer[]))
        and upload.number <= (select number from version_info)
),
read_last as (
    select source.*
    from source
    join brought on brought.sha256 = source.sha256
    where file_in_scope(source.source_id)
    qualify row_number() over (
        partition by source.sha256, source.sheet, source.table_name, source.first_row order by source.source_id desc
    ) = 1
)
select
    delivered_by,
    as_of,
    table_name,
    count(distinct sha256) as deliveries,
    sum(row_count) as records,
    cast(max(delivered_at) as date) as latest,
    as_of <> last_day(as_of) as period_open
from read_last
group by delivered_by, as_of, table_name
order by records desc, table_name asc, as_of asc
