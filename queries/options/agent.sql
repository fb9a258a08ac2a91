-- en: Transfer agents
-- zh: 技术经理人
-- grain: one row per transfer agent of today, for those who may see people
-- gives: value, label
select person_id as value, coalesce(person_name, person_id) as label
from person
where is_transfer_agent and (leave_date is null or leave_date > as_of()) and viewer_may('people')
order by label asc, value asc
