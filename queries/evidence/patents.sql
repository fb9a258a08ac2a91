-- en: How many patents are filed, and how many are granted?
-- zh: 每年申请和授权了多少专利？
-- grain: one row per year, by the latest event of each patent
-- needs: department, stage, grade, field
-- gives: year, inventions_granted, models_granted, pct_granted, patents_pending, patents_lapsed
-- mark: year
-- rows: inventions_granted = patent_list(status: granted, kind: invention_patent),
--     models_granted = patent_list(status: granted, kind: utility_model), pct_granted = patent_list(status: granted, kind: pct),
--     patents_pending = patent_list(status: filed), patents_lapsed = patent_list(status: lapsed)
select
    year,
    count(*) filter (where status = 'granted' and kind = 'invention_patent') as inventions_granted,
    count(*) filter (where status = 'granted' and kind = 'utility_model') as models_granted,
    count(*) filter (where status = 'granted' and kind = 'pct') as pct_granted,
    count(*) filter (where status = 'filed') as patents_pending,
    count(*) filter (where status = 'lapsed') as patents_lapsed
from patent_event
where
    within($department, dept_id)
    and picked($stage, stage)
    and picked($grade, supervision_grade)
    and picked($field, tech_field)
group by year
order by year asc
