-- en: How far apart are proven and makeable along the pipeline?
-- zh: 各阶段的技术与制造成熟度相差几级？
-- grain: one row per stage
-- needs: department, stage, grade, field
-- gives: stage, trl_median, mrl_median, level_gap, projects, covered, total
-- mark: stage = stage
-- rows: projects = project_list(running: yes)
select
    project.stage,
    percentile_disc(0.5) within group (order by project.trl_current) filter (where both_known) as trl_median,
    percentile_disc(0.5) within group (order by project.mrl_current) filter (where both_known) as mrl_median,
    trl_median - trl_carried_by(mrl_median) as level_gap,
    count(*) as projects,
    count(*) filter (where both_known) as covered,
    count(*) as total
from (
    select chosen.*, trl_current is not null and mrl_current is not null as both_known
    from chosen_projects($department, $stage, $grade, $field) as chosen
) as project
where is_running(project.status) and project.stage is not null
group by project.stage
order by stage_order(project.stage) asc
