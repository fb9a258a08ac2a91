-- Research staff with the person-years they worked within the span of the settings: from their first
-- day, or the start of the span where it is unknown, by their share of full time.
-- grain: one row per person of the research staff whose track and share of full time are known
select
    person.*,
    as_of() - to_months(cast(setting_number('talent_months') as integer)) as span_start,
    ratio(
        person.fte * greatest(0, date_diff(
            'day',
            greatest(coalesce(person.join_date, span_start), span_start),
            least(coalesce(person.leave_date, as_of()), as_of())
        )),
        365.25
    ) as person_years
from person
where coalesce(person.is_rd, true) and person.track is not null and person.fte is not null
