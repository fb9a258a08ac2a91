-- Outputs of the same span by the track of their first author. A name that two people bear proves
-- nothing, so it is left out.
-- grain: one row per output with one known first author
with named as (
    select person_name from person group by person_name having count(*) = 1
)
select
    output.output_id,
    output.output_name,
    output.event_date,
    track_person.person_id,
    track_person.person_name,
    track_person.dept_id,
    track_person.track,
    output.source_id,
    output.source_row,
    output.source_column
from output
join track_person on track_person.person_name = output.first_author
join named on named.person_name = output.first_author
where
    track_person.person_years > 0
    and output.event_date > track_person.span_start
    and output.event_date <= as_of()
    and coalesce(output.status, '') <> 'lapsed'
