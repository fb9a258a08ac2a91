-- en: Which buckets get the money, and is each minimum met?
-- zh: 各战略板块分到多少经费，是否达到下限？
-- grain: one row per cut of the pool and bucket
-- needs: department, stage, grade, field, line, exact, least, least_money
-- gives: dimension, bucket, bucket_name, projects, cost_to_go, line_cost, exact_cost, least_money
-- mark: dimension = dimension, bucket = bucket
-- rows: projects = choice_bucket(amount: project), cost_to_go = choice_bucket(amount: cost),
--     line_cost = choice_bucket(amount: line), exact_cost = choice_bucket(amount: exact)
with sliced as (
    select
        pool.project_id,
        pool.cost_to_go,
        unnest([
            {dimension: 'horizon', bucket: pool.horizon, bucket_name: pool.horizon},
            {dimension: 'tech_field', bucket: pool.tech_field, bucket_name: pool.tech_field},
            {dimension: 'lead_dept_id', bucket: pool.dept_id, bucket_name: department_label.department}
        ], recursive := true)
    from choice_pool($department, $stage, $grade, $field, []) as pool
    left join department_label on department_label.dept_id = pool.dept_id
),
minimum as (
    select
        unnest(cast($least as varchar[])) as place,
        unnest(cast($least_money as double[])) as least_money
)
select
    sliced.dimension,
    sliced.bucket,
    any_value(coalesce(sliced.bucket_name, sliced.bucket)) as bucket_name,
    count(*) as projects,
    sum(sliced.cost_to_go) as cost_to_go,
    coalesce(sum(sliced.cost_to_go) filter (where picked($line, sliced.project_id)), 0) as line_cost,
    coalesce(sum(sliced.cost_to_go) filter (where picked($exact, sliced.project_id)), 0) as exact_cost,
    max(minimum.least_money) as least_money
from sliced
left join minimum on minimum.place = sliced.dimension || ':' || sliced.bucket
where sliced.bucket is not null
group by sliced.dimension, sliced.bucket
order by
    list_position(['horizon', 'tech_field', 'lead_dept_id'], sliced.dimension) asc,
    case when sliced.dimension = 'horizon' then sliced.bucket end asc,
    cost_to_go desc,
    sliced.bucket asc
