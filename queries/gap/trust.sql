-- en: How far can the levels be believed?
-- zh: 成熟度等级有多可信？
-- grain: one row per scale in use
-- needs: department, stage, grade, field
-- gives: scale, levels_known, levels_evidenced, levels_independent, levels_fresh, levels_sound
-- mark: scale
-- rows: levels_known = readiness_list, levels_evidenced = readiness_list(evidenced: yes),
--     levels_independent = readiness_list(independent: yes), levels_fresh = readiness_list(fresh: yes),
--     levels_sound = readiness_list(sound: yes)
select
    readiness_now.scale,
    count(*) as levels_known,
    count(*) filter (where has_evidence) as levels_evidenced,
    count(*) filter (where is_independent) as levels_independent,
    count(*) filter (where is_fresh) as levels_fresh,
    count(*) filter (where has_evidence and is_independent and is_fresh) as levels_sound
from chosen_projects($department, $stage, $grade, $field) as project
join project_state on project_state.project_id = project.project_id and project_state.is_running
join readiness_now on readiness_now.project_id = project.project_id
group by readiness_now.scale
order by levels_known desc, readiness_now.scale asc
