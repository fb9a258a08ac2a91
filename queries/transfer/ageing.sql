-- en: How long have fees been due without being paid?
-- zh: 应收未收的费用已逾期多久？
-- grain: one row per band of age
-- needs: department, stage, grade, field
-- gives: fee_age, age_from, age_to, instalments_owed, owed_later, owed_other, fees_due
-- mark: fee_age
-- rows: instalments_owed = fee_book(measure: count), owed_later = fee_book(measure: owed, later: yes),
--     owed_other = fee_book(measure: owed, later: no)
with band as (
    select unnest([
        {fee_age: 1, age_from: 1, age_to: setting_number('fee_age_first')},
        {fee_age: 2, age_from: setting_number('fee_age_first') + 1, age_to: setting_number('fee_age_second')},
        {fee_age: 3, age_from: setting_number('fee_age_second') + 1, age_to: setting_number('fee_age_third')},
        {fee_age: 4, age_from: setting_number('fee_age_third') + 1, age_to: null}
    ], recursive := true)
),
fee as (
    select * from chosen_fees($department, $stage, $grade, $field)
    where is_due
)
select
    band.fee_age,
    cast(band.age_from as integer) as age_from,
    cast(band.age_to as integer) as age_to,
    count(fee.fee_age) as instalments_owed,
    coalesce(sum(fee.owed) filter (where fee.is_later), 0) as owed_later,
    coalesce(sum(fee.owed) filter (where fee.is_later is not true), 0) as owed_other,
    (select count(*) from fee) as fees_due
from band
left join fee on fee.fee_age = band.fee_age
where exists (select 1 from fee)
group by all
order by band.fee_age asc
