"""Statements that want more than they may have. {db} is the sandbox file, {out} a place to write,
{secret} a file beside it that holds a secret."""

READ = """
select * from read_csv('/etc/passwd')
select * from read_csv_auto('/etc/passwd')
select * from read_text('/etc/passwd')
select * from read_text('{secret}')
select * from read_blob('{secret}')
select * from read_blob('{db}')
select * from read_json('{secret}')
select * from read_json_auto('{secret}')
select * from read_ndjson('{secret}')
select * from read_ndjson_objects('{secret}')
select * from read_parquet('{secret}')
select * from parquet_scan('{secret}')
select * from parquet_metadata('{secret}')
select * from parquet_schema('{secret}')
select * from parquet_kv_metadata('{secret}')
select * from '{secret}'
select * from "{secret}"
from '/etc/passwd'
select * from sniff_csv('{secret}')
select * from glob('/*')
select * from glob('{db}*')
select * from read_csv('/proc/self/environ')
select * from read_csv('/proc/self/maps')
select getenv('HOME')
select getenv('PATH')
select * from duckdb_secrets()
select * from which_secret('s3://x', 's3')
select * from read_csv('http://127.0.0.1:1/x')
select * from read_parquet('https://example.org/x.parquet')
select * from read_csv('s3://bucket/x')
select * from sqlite_scan('{secret}', 't')
select * from postgres_scan('host=127.0.0.1', 'public', 't')
select * from mysql_scan('host=127.0.0.1', 'd', 't')
select * from iceberg_scan('{secret}')
select * from delta_scan('{secret}')
select * from query('select * from read_text(''{secret}'')')
select * from query_table('{secret}')
select * from query_table(['project', '{secret}'])
select * from python_map_function(1)
select * from arrow_scan(1, 2, 3)
select * from arrow_scan_dumb(1, 2, 3)
select * from pandas_scan(1)
select * from seq_scan('project')
select * from duckdb_logs()
select * from duckdb_settings()
select * from duckdb_extensions()
select * from duckdb_databases()
select * from pragma_storage_info('project')
select * from pragma_database_size()
select * from pragma_user_agent()
select current_setting('secret_directory')
select current_setting('home_directory')
select (select content from read_text('{secret}'))
select * from project where project_id in (select content from read_text('{secret}'))
with x as (select * from read_text('{secret}')) select * from x
with recursive x as (select content from read_text('{secret}') union select content from x) from x
select * from project union all by name select content as project_id from read_text('{secret}')
select * from project, lateral (select content from read_text('{secret}'))
select * from (values ((select content from read_text('{secret}'))))
select list_transform([1], lambda x: (select max(content) from read_text('{secret}')))
select * from project order by (select max(content) from read_text('{secret}'))
select count(*) filter (where exists (from read_text('{secret}'))) from project
select max((select max(content) from read_text('{secret}'))) over () from project
select * from project qualify (select max(content) from read_text('{secret}')) is not null
select * from (pivot project on (select max(content) from read_text('{secret}')) using count(*))
select * from (describe select * from read_text('{secret}'))
select * from (summarize select * from read_text('{secret}'))
describe select * from read_text('{secret}')
summarize select * from read_text('{secret}')
explain analyze select * from read_text('{secret}')
"""

WRITE = """
copy project to '{out}'
copy (select 1) to '{out}' (format parquet)
copy project to '{db}.wal'
copy project to '{out}' (format json)
copy project from '{secret}'
export database '{out}'
import database '{out}'
attach '{out}' as other
attach '{secret}' as other (type sqlite)
attach ':memory:' as other
detach sandbox
create table stolen as select 1
create temp table stolen as select 1
create temp view project as select 'false' as project_id
create view project as select 1
create or replace table project as select 1
create schema other
create sequence s
create macro m() as table select * from project
create type mood as enum ('a')
create index i on project (project_id)
insert into project (project_id) values ('X')
update project set project_name = 'X'
delete from project
truncate project
merge into project using (select 1 as a) on false when not matched then insert values (1)
drop table project
alter table project add column x integer
with x as (insert into project (project_id) values ('X') returning project_id) select * from x
with x as (delete from project returning project_id) select * from x
with x as (update project set project_name = 'X' returning project_id) select * from x
vacuum
checkpoint
force checkpoint
begin; drop table project; commit
comment on table project is 'x'
prepare p as select 1
execute p
"""

REACH = """
install httpfs
load httpfs
install httpfs from 'http://127.0.0.1:1'
force install spatial
load '/tmp/evil.duckdb_extension'
set enable_external_access = true
set global enable_external_access = true
reset enable_external_access
pragma enable_external_access
set lock_configuration = false
set memory_limit = '100GB'
set temp_directory = '{out}'
set threads = 64
set home_directory = '{out}'
set secret_directory = '{out}'
set log_query_path = '{out}'
pragma enable_profiling
set profiling_output = '{out}'
create secret s (type s3, key_id 'a', secret 'b')
create persistent secret s (type s3, key_id 'a', secret 'b')
call pragma_version()
use memory
pragma database_list
show databases
show all tables
select 1; copy (select 1) to '{out}'
"""

BOMBS = """
select lpad('x', 1000000000, 'y')
select repeat('x', 4000000000)
select count(*) from range(10000000000) a, range(10000000000) b
select levenshtein(repeat('a', 100000), repeat('b', 100000))
with recursive r as (select 1 as n union all select n + 1 from r) select max(n) from r
select list_aggregate(range(1000000000), 'sum')
select string_agg(repeat('x', 1000000), '') from range(10000)
select * from range(1000000000)
"""


def listed(block: str) -> list[str]:
    return [line for line in block.strip().splitlines() if line]


ALL = [*listed(READ), *listed(WRITE), *listed(REACH)]
