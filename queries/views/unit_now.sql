-- Where a unit stands in the organisation, by its latest entry: its tier, its site, what it is meant to lead.
-- A research unit is a national-level centre where its name says so, in the words of the settings.
-- grain: one row per department
with latest as (
    select *
    from department
    qualify row_number() over (partition by dept_id order by valid_from desc) = 1
),
named as (
    select
        latest.*,
        len(list_filter(
            regexp_split_to_array(lower(setting('national_centre_words')), '[,;，；、]'),
            lambda word: trim(word) <> '' and contains(lower(latest.dept_name), trim(word))
        )) > 0 as is_national
    from latest
)
select
    named.dept_id,
    coalesce(named.dept_short, named.dept_name) as department,
    case
        when named.dept_type = 'pilot' then 'pilot'
        when named.dept_type in ('production', 'subsidiary') then 'business'
        when named.dept_type in ('research', 'technology_center') and named.is_national then 'national'
        when named.dept_type in ('technology_center', 'management')
            and (named.parent_dept_id is null or named.tier = 1) then 'centre'
        when named.dept_type in ('research', 'technology_center') then 'institute'
        else 'other'
    end as unit_tier,
    list_position(['centre', 'national', 'institute', 'pilot', 'business', 'other'], unit_tier) as tier_order,
    coalesce(named.base, '') as base,
    coalesce(named.focus_areas, []) as focus_areas,
    cast(named.rd_headcount as double) as rd_headcount,
    named.source_id,
    named.source_row,
    named.source_column
from named
