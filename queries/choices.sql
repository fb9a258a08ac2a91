-- The projects that the four filters of the frame leave over.
create or replace macro chosen_projects(department, stage_choice, grade, field) as table
    select * from project
    where
        within(department, lead_dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field);

-- Who sees some departments only learns of files that brought something of theirs.
create or replace macro file_in_scope(id) as
    (getvariable('scope') is null or id in (select source_id from record_source));

-- A chosen period is a year or a quarter.
create or replace macro in_period(period_choice, award_year, award_quarter) as (case
    when len(period_choice) = 0 then award_year = (select latest from points_year)
    else list_contains(period_choice, cast(award_year as varchar))
        or list_contains(period_choice, award_quarter)
end);

-- The points that the filters of the frame leave over, in the chosen years or quarters: the latest
-- year where none is chosen.
create or replace macro chosen_points(department, stage_choice, grade, field, period_choice) as table
    select * from points_quarter
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field)
        and in_period(period_choice, year, quarter);

-- The same, award by award.
create or replace macro chosen_awards(department, stage_choice, grade, field, period_choice) as table
    select * from points_award
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field)
        and in_period(period_choice, year, quarter);

-- The same, award by award, of those that a cap shortened.
create or replace macro chosen_cuts(department, stage_choice, grade, field, period_choice) as table
    select * from points_cut
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field)
        and in_period(period_choice, year, quarter);

-- The span a year before the chosen one.
create or replace macro period_before(period_choice) as (
    select flatten(list(before))
    from points_period
    where case
        when len(period_choice) = 0
            then period = (select cast(latest as varchar) from points_year)
        else list_contains(period_choice, period)
    end
);

-- Awards of the chosen periods that a filter by project would count, were they not of too few people
-- (people_cell). Without such a filter every award counts.
create or replace macro untold_awards(department, stage_choice, grade, field, period_choice) as table
    select cell.place as dept_id
    from people_cell as cell
    join data.points_award as award
        on award.dept_id = cell.dept_id
        and award.stage is not distinct from cell.stage
        and award.supervision_grade is not distinct from cell.supervision_grade
        and award.tech_field is not distinct from cell.tech_field
    where
        not cell.is_told
        and len(stage_choice) + len(grade) + len(field) > 0
        and within(department, cell.place)
        and picked(stage_choice, award.stage)
        and picked(grade, award.supervision_grade)
        and picked(field, award.tech_field)
        and in_period(period_choice, award.year, award.quarter);

-- Points of every department in the chosen periods: the pillars apart, the weighted total, per head,
-- and drawn towards the mean of all departments, the more the fewer heads it has. Unknown where some of
-- them are not told.
create or replace macro department_points(stage_choice, grade, field, period_choice) as table
    with earned as (
        select
            dept_id,
            sum(points) filter (where pillar = 'input') as points_input,
            sum(points) filter (where pillar = 'output') as points_output,
            sum(points) filter (where pillar = 'commercial') as points_commercial,
            sum(points) filter (where pillar = 'deduction') as points_deduction,
            sum(points * points_weight(pillar)) as points_total
        from chosen_points([], stage_choice, grade, field, period_choice)
        where standing = 'counted'
        group by dept_id
    ),
    untold as (
        select dept_id, count(*) as items
        from untold_awards([], stage_choice, grade, field, period_choice)
        group by dept_id
    ),
    known as (
        select
            points_department.*,
            case when untold.items is null then coalesce(points_input, 0) end as points_input,
            case when untold.items is null then coalesce(points_output, 0) end as points_output,
            case when untold.items is null then coalesce(points_commercial, 0) end as points_commercial,
            case when untold.items is null then coalesce(points_deduction, 0) end as points_deduction,
            case when untold.items is null then coalesce(points_total, 0) end as points_total,
            coalesce(rd_headcount < setting_number('small_n'), true) as few_heads
        from points_department
        left join earned on earned.dept_id = points_department.dept_id
        left join untold on untold.dept_id = points_department.dept_id
    ),
    measured as (
        select
            known.*,
            ratio(points_total, rd_headcount) as points_per_head,
            ratio(
                sum(points_total) filter (where rd_headcount > 0) over (),
                sum(rd_headcount) filter (where points_total is not null) over ()
            ) as points_mean
        from known
    )
    select
        measured.*,
        ratio(points_per_head, points_mean) as points_index,
        case when rd_headcount > 0 then ratio(
            points_total + setting_number('points_shrink_k') * points_mean,
            rd_headcount + setting_number('points_shrink_k')
        ) end as points_shrunk,
        case when points_shrunk is not null
            then rank() over (order by round(points_shrunk, 9) desc nulls last) end as rank
    from measured;

-- Points of every person in the chosen periods: research staff, and whoever else earned any.
create or replace macro chosen_people(department, stage_choice, grade, field, period_choice) as table
    with earned as (
        select person_id, sum(points * points_weight(pillar)) as points_total
        from chosen_awards(department, stage_choice, grade, field, period_choice)
        where standing = 'counted' and person_id is not null
        group by person_id
    ),
    staff as (
        select person_id
        from person
        where
            is_rd
            and within(department, dept_id)
            and (leave_date is null or leave_date > as_of())
    )
    select
        person_id,
        coalesce(points_total, 0) as points_total,
        greatest(coalesce(points_total, 0), 0) as points_held,
        row_number() over (order by points_total desc nulls last, person_id asc) as place,
        count(*) over () as people
    from earned
    full outer join staff using (person_id);

-- Candidates and running projects that the four filters leave over, scored by the chosen weights: the
-- weighted mean of the criteria that are known. Without chosen weights those of the settings count.
create or replace macro choice_pool(department, stage_choice, grade, field, weights) as table
    with weighed as (
        select
            choice_project.*,
            project.stage,
            project.horizon,
            project.tech_field,
            project.self_reliance,
            project.status,
            project.source_id,
            project.source_row,
            project.source_column,
            list_zip(criteria, case when len(weights) > 0 then weights else choice_weights() end) as pairs
        from chosen_projects(department, stage_choice, grade, field) as project
        join choice_project on choice_project.project_id = project.project_id
    )
    select
        weighed.*,
        ratio(
            list_sum(list_transform(pairs, lambda pair: pair[1] * pair[2])),
            list_sum(list_transform(pairs, lambda pair: case when pair[1] is not null then pair[2] end))
        ) as choice_score
    from weighed;

-- The projects of each way to spend the budget; an empty list is the whole pool.
create or replace macro choice_ways(line, skips, exact, runner_up, undecided) as table
    select part.way as way, part.ids as ids
    from (
        select unnest([
            {'way': 'line', 'ids': line},
            {'way': 'skips', 'ids': skips},
            {'way': 'exact', 'ids': exact},
            {'way': 'runner_up', 'ids': runner_up},
            {'way': 'undecided', 'ids': undecided}
        ]) as part
    );

-- The running projects that the four filters leave over, and what each answers to: a policy, a market
-- need, both or neither. Unknown where none of them names anything.
create or replace macro aligned_projects(department, stage_choice, grade, field) as table
    select
        project.*,
        project_state.unspent,
        project_state.light,
        case
            when count(project.policy_ref) over () + count(project.market_ref) over () = 0 then null
            when project.policy_ref is not null and project.market_ref is not null then 'both'
            when project.policy_ref is not null then 'policy_only'
            when project.market_ref is not null then 'market_only'
            else 'orphan'
        end as alignment
    from chosen_projects(department, stage_choice, grade, field) as project
    join project_state on project_state.project_id = project.project_id
    where project_state.is_running;

-- Demands with the chosen running projects that answer them, and their money.
create or replace macro answered_demands(department, stage_choice, grade, field) as table
    with answer as (
        select
            demand.demand_id,
            count(*) as projects,
            count(*) filter (where project.light = 'risk') as projects_at_risk,
            sum(project.unspent) as unspent
        from aligned_projects(department, stage_choice, grade, field) as project
        join project_demand on project_demand.project_id = project.project_id
        join demand on demand.demand_id = project_demand.demand_id
        group by demand.demand_id
    )
    select
        demand_state.*,
        coalesce(answer.projects, 0) as projects,
        coalesce(answer.projects_at_risk, 0) as projects_at_risk,
        case when answer.projects is null then 0 else answer.unspent end as unspent
    from demand_state
    left join answer on answer.demand_id = demand_state.demand_id;

-- Awards and deductions of the chosen periods that were not rejected, worked out from base, role and
-- share by two rule books, the cap held per person, rule and period. With changes typed the new rules
-- are the book with them and the old ones the book itself; without any, the new rules are the book and
-- the old ones its version before. What cannot be worked out stays as it was given.
create or replace macro rule_awards(
    department, stage_choice, grade, field, period_choice, rules, rule_points, rule_caps, roles, role_coefs
) as table
    with counted as (
        select *, coalesce(person_id, dept_id || '|' || coalesce(ref, '')) as earner
        from points_award
        where standing <> 'rejected' and in_period(period_choice, year, quarter)
    ),
    concerned as (
        select distinct earner
        from counted
        where
            within(department, dept_id)
            and picked(stage_choice, stage)
            and picked(grade, supervision_grade)
            and picked(field, tech_field)
    ),
    told as (
        select
            award.*,
            coalesce(book.base_points, award.base_points) as base,
            book.version,
            coalesce(award.role_coef, 1) as role,
            book.cap as book_cap,
            award.base_points <> book.base_points as base_differs,
            book.base_before,
            case when book.version_before is null then book.cap else book.cap_before end as cap_before,
            len(rules) + len(roles) > 0 as is_typed,
            list_position(cast(rules as varchar[]), award.rule_code) as rule_place,
            list_position(cast(roles as double[]), coalesce(award.role_coef, 1)) as role_place
        from counted as award
        semi join concerned using (earner)
        left join points_rule on points_rule.rule_code = award.rule_code and points_rule.year = award.year
        left join points_book as book
            on book.rule_code = award.rule_code and book.version = points_rule.version
    ),
    worth as (
        select
            *,
            coalesce(base * role * coalesce(share, 1), points) as by_book,
            case when is_typed then by_book
                else coalesce(base_before * role * coalesce(share, 1), by_book) end as by_old,
            coalesce(
                coalesce(cast(rule_points as double[])[rule_place], base)
                * coalesce(cast(role_coefs as double[])[role_place], role) * coalesce(share, 1),
                points
            ) as by_new,
            case when person_id is not null then book_cap end as cap,
            case when person_id is not null then case when is_typed then book_cap else cap_before end end as old_cap,
            case when person_id is not null then case
                when rule_place > 0 then nullif(cast(rule_caps as double[])[rule_place], 0)
                else book_cap
            end end as new_cap
        from told
    ),
    held as (
        select
            *,
            sum(by_book) over earned as sum_book,
            least(abs(sum_book), cap) * sign(sum_book) as sum_capped,
            sum(points) over earned as sum_given,
            count(*) over earned as sum_items,
            by_old * least(1, ratio(old_cap, abs(sum(by_old) over earned))) as points_old_rules,
            by_new * least(1, ratio(new_cap, abs(sum(by_new) over earned))) as points_new_rules,
            by_book * least(1, ratio(cap, abs(sum_book))) as points_by_book
        from worth
        window earned as (partition by earner, rule_code, period)
    )
    select
        *,
        base is not null and abs(sum_given - sum_capped) > 0.01 * sum_items as is_apart
    from held
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field);

-- The same with the group each award falls into: its department, or its earner's title, education or
-- track. Groups of people too few to be told apart are one.
create or replace macro rule_groups(
    department, stage_choice, grade, field, period_choice, rules, rule_points, rule_caps, roles, role_coefs,
    group_choice
) as table
    with placed as (
        select
            award.*,
            case
                when len(group_choice) = 0 or list_contains(group_choice, 'department') then award.dept_id
                when list_contains(group_choice, 'title') then person.title
                when list_contains(group_choice, 'education') then person.education
                when list_contains(group_choice, 'track') then person.track
            end as own_group
        from rule_awards(
            department, stage_choice, grade, field, period_choice, rules, rule_points, rule_caps, roles, role_coefs
        ) as award
        left join person on person.person_id = award.person_id
    ),
    counted as (
        select coalesce(own_group, 'unknown') as own_group, count(distinct earner) as people
        from placed
        group by all
    )
    select
        placed.*,
        case
            when len(group_choice) = 0 or list_contains(group_choice, 'department') then placed.own_group
            when counted.people < setting_number('small_n') then 'few'
            else counted.own_group
        end as group_code
    from placed
    join counted on counted.own_group = coalesce(placed.own_group, 'unknown');

-- The transfer contracts of the projects that the four filters leave over; one without a project is
-- its department's.
create or replace macro chosen_deals(department, stage_choice, grade, field) as table
    select transfer_deal.*
    from transfer_deal
    left join chosen_projects(department, stage_choice, grade, field) as project
        on project.project_id = transfer_deal.project_id
    where
        project.project_id is not null
        or (
            transfer_deal.project_id is null
            and within(department, transfer_deal.dept_id)
            and len(stage_choice) + len(grade) + len(field) = 0
        );

-- The same, instalment by instalment.
create or replace macro chosen_fees(department, stage_choice, grade, field) as table
    select transfer_fee.*
    from transfer_fee
    left join chosen_projects(department, stage_choice, grade, field) as project
        on project.project_id = transfer_fee.project_id
    where
        project.project_id is not null
        or (
            transfer_fee.project_id is null
            and within(department, transfer_fee.dept_id)
            and len(stage_choice) + len(grade) + len(field) = 0
        );

-- Points of every earner under both books, and the band of rewards they fall into: 0 is none.
create or replace macro rule_earners(
    department, stage_choice, grade, field, period_choice, rules, rule_points, rule_caps, roles, role_coefs
) as table
    with earned as (
        select
            earner,
            any_value(person_id) as person_id,
            any_value(person_name) as person_name,
            arg_max(dept_id, period) as dept_id,
            sum(points_old_rules * points_weight(pillar)) as points_old_rules,
            sum(points_new_rules * points_weight(pillar)) as points_new_rules,
            arg_max({'id': source_id, 'line': source_row, 'letter': source_column}, abs(points)) as largest
        from rule_awards(
            department, stage_choice, grade, field, period_choice, rules, rule_points, rule_caps, roles, role_coefs
        )
        group by earner
    )
    select
        *,
        points_new_rules - points_old_rules as points_change,
        reward_band(points_old_rules) as band_old,
        reward_band(points_new_rules) as band_new
    from earned;

-- The running projects under supervision that the four filters leave over.
create or replace macro chosen_supervised(department, stage_choice, grade, field) as table
    select * from supervised_project
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field);

-- The open findings that the four filters leave over.
create or replace macro chosen_findings(department, stage_choice, grade, field) as table
    select * from open_finding
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field);

-- The running projects that the four filters leave over, where each stands in the chain, who waits for
-- it, and whether it lies within what its unit is meant to lead: by the matches found in the texts.
create or replace macro division_pool(department, stage_choice, grade, field, focus_project, focus_unit) as table
    with matched as (
        select distinct
            unnest(cast(focus_project as varchar[])) as project_id,
            unnest(cast(focus_unit as varchar[])) as dept_id
    )
    select
        project.*,
        project_state.unspent,
        project_state.slip_days,
        project_state.milestones_late,
        project_state.light,
        coalesce(project_state.slip_days >= setting_number('slip_watch_days'), false) as is_late,
        coalesce(unit_now.department, project.lead_dept_id) as department,
        unit_now.unit_tier,
        coalesce(unit_now.base, '') as base,
        coalesce(project.value_chain_step, 'none') as chain_step,
        coalesce(readiness_now.level, nullif(project.trl_current, 0)) as trl,
        case when trl <= 3 then 'laboratory' when trl <= 7 then 'engineering'
            when trl <= 9 then 'industrial' else 'unknown' end as trl_band,
        case
            when coalesce(len(unit_now.focus_areas), 0) = 0 then 'undeclared'
            when matched.project_id is not null then 'inside'
            else 'outside'
        end as focus_state,
        case when project.demand_dept_id <> project.lead_dept_id then project.demand_dept_id end
            as waiting_id,
        waiting_id is not null
            or len(list_filter(
                coalesce(project.partner_dept_ids, []), lambda unit: unit <> project.lead_dept_id
            )) > 0 as is_across
    from chosen_projects(department, stage_choice, grade, field) as project
    join project_state on project_state.project_id = project.project_id and project_state.is_running
    left join unit_now on unit_now.dept_id = project.lead_dept_id
    left join readiness_now
        on readiness_now.project_id = project.project_id and readiness_now.scale = 'TRL'
    left join matched
        on matched.project_id = project.project_id and matched.dept_id = project.lead_dept_id;

-- Pairs of projects alike in their texts, of which the four filters leave over at least one.
create or replace macro division_pairs(department, stage_choice, grade, field, lefts, rights) as table
    with chosen as (
        select project_id from chosen_projects(department, stage_choice, grade, field)
    ),
    pair as (
        select
            unnest(cast(lefts as varchar[])) as left_id,
            unnest(cast(rights as varchar[])) as right_id
    )
    select left_id, right_id
    from pair
    where left_id in (select project_id from chosen) or right_id in (select project_id from chosen);

-- What nobody works on: focus areas, imports and needs without a project. A focus area is covered where
-- the texts of any unit's running project speak of it; the filters of the frame only choose the unit.
create or replace macro division_spots(department, focus_unit, focus_area) as table
    with area as (
        select
            unit_now.*,
            unnest(focus_areas) as focus_area
        from unit_now
        where within(department, dept_id)
    ),
    covered as (
        select distinct
            unnest(cast(focus_unit as varchar[])) as dept_id,
            unnest(cast(focus_area as varchar[])) as focus_area
    )
    select
        'focus' as spot_kind, area.dept_id || ':' || area.focus_area as spot_id, area.focus_area as spot,
        area.department as spot_owner, cast(null as varchar) as spot_weight, cast(null as date) as spot_due,
        area.source_id, area.source_row, area.source_column, 'focus_areas' as column_name
    from area
    where not exists (
        from covered where covered.dept_id = area.dept_id and covered.focus_area = area.focus_area
    )
    union all
    select
        'dependency', dependency_id, item, product_line, severity, target_date,
        source_id, source_row, source_column, 'item'
    from dependency
    where
        status is distinct from 'substituted'
        and not exists (
            from project_state
            where project_state.project_id = dependency.project_id and project_state.is_running
        )
    union all
    select
        'demand', demand_id, title, issuer,
        case when importance >= 5 then 'critical' when importance = 4 then 'high'
            when importance = 3 then 'medium' when importance <= 2 then 'low' end,
        deadline, source_id, source_row, source_column, 'title'
    from demand_state
    where demand_state = 'none';

-- What the projects that the filters leave over still depend on, at their step of the chain; what no
-- project removes stands at no step.
create or replace macro chain_dependencies(department, stage_choice, grade, field) as table
    select
        dependency.*,
        project.project_name,
        coalesce(project.value_chain_step, 'none') as chain_step
    from dependency
    left join project on project.project_id = dependency.project_id
    where
        dependency.status is distinct from 'substituted'
        and (project.project_id is null or project.project_id in (
            select project_id from chosen_projects(department, stage_choice, grade, field)
        ));

-- Sums of one person, rule and period that differ from what the rule book gives, and why.
create or replace macro rule_gaps(department, stage_choice, grade, field, period_choice) as table
    select
        period,
        rule_code,
        earner,
        min(dept_id) as dept_id,
        any_value(person_id) as person_id,
        any_value(person_name) as person_name,
        any_value(sum_given) as points_given,
        any_value(sum_capped) as points_due,
        case
            when bool_or(base_differs) then 'base'
            when points_given > points_due and any_value(sum_book) > any_value(cap) then 'over_cap'
            when points_given > points_due then 'more'
            else 'less'
        end as apart_reason,
        min({'id': source_id, 'line': source_row, 'letter': source_column}) as first
    from rule_awards(department, stage_choice, grade, field, period_choice, [], [], [], [], [])
    where is_apart
    group by period, rule_code, earner;

-- The lump-sum projects that the four filters leave over, running and ended.
create or replace macro chosen_lumps(department, stage_choice, grade, field) as table
    select * from lump_lens
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field);

-- Dependencies whose project the filters leave over; without a filter all of them, also those that
-- no project removes.
create or replace macro chosen_dependencies(department, stage_choice, grade, field) as table
    select * from dependency_state
    where
        len(department) + len(stage_choice) + len(grade) + len(field) = 0
        or project_id in (select project_id from chosen_projects(department, stage_choice, grade, field));

-- What each outside partner was paid and what came of it, in the projects the filters leave over.
-- Ratios wait for enough cooperations, and for the money of all of them to be known.
create or replace macro partner_yield(department, stage_choice, grade, field) as table
    with gain as (
        select
            partner_gain.partner_id,
            sum(gained) filter (where gain = 'output') as outputs,
            sum(gained) filter (where gain = 'income') as income
        from partner_gain
        join chosen_projects(department, stage_choice, grade, field) as project
            on project.project_id = partner_gain.project_id
        group by partner_gain.partner_id
    )
    select
        partner.partner_id,
        any_value(partner.partner_name) as partner_name,
        any_value(partner.kind) as kind,
        count(*) as cooperations,
        cast(sum(partner.amount) as double) as partner_money,
        count(partner.amount) as with_money,
        coalesce(any_value(gain.outputs), 0) as outputs_shared,
        coalesce(any_value(gain.income), 0) as income_shared
    from partner
    join chosen_projects(department, stage_choice, grade, field) as project
        on project.project_id = partner.project_id
    left join gain on gain.partner_id = partner.partner_id
    where partner.start_date is null or partner.start_date <= as_of()
    group by partner.partner_id;

-- Projects that spent money, with or without an outside partner. Where nobody names partners, none.
create or replace macro absorbed_projects(department, stage_choice, grade, field) as table
    select
        project.*,
        project_state.paid_to_date,
        case
            when project.external_partner is not null
                or project.project_id in (select partner.project_id from partner)
                then 'yes'
            else 'no'
        end as with_partner
    from chosen_projects(department, stage_choice, grade, field) as project
    join project_state on project_state.project_id = project.project_id
    where
        project_state.paid_to_date > 0
        and exists (
            select 1 from project as named
            where named.external_partner is not null
            union all
            select 1 from partner
        );

-- What can be offered by the projects that the four filters leave over; an output without a project
-- is its department's.
create or replace macro chosen_technologies(department, stage_choice, grade, field) as table
    select * from match_technology
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field);

-- Pairs of a demand and a technology that are alike, or that somebody decided on: lists of equal
-- length, one place a pair. `match_score` is the weighted mean of what is known of three: likeness of
-- the texts, same field, and the level reached of the one that a demand asks for. The best of each
-- demand are proposed, those left out that say themselves that they answer it.
create or replace macro match_pairs(demand, technology, alike, terms, decision) as table
    with given as (
        select
            unnest(cast(demand as varchar[])) as demand_id,
            unnest(cast(technology as varchar[])) as technology_id,
            unnest(cast(alike as double[])) as text_score,
            unnest(cast(terms as varchar[])) as shared_terms,
            unnest(cast(decision as varchar[])) as pair_state
    ),
    judged as (
        select
            given.*,
            match_demand.demand_title,
            match_demand.demand_kind,
            match_demand.issuer,
            match_demand.importance,
            match_demand.market_size,
            match_demand.deadline,
            match_demand.demand_field,
            match_technology.technology_name,
            match_technology.project_id,
            match_technology.dept_id,
            match_technology.tech_field,
            match_technology.stage,
            match_technology.supervision_grade,
            match_technology.level_now,
            match_technology.outputs_owned,
            match_technology.contracts,
            match_technology.tech_field = match_demand.demand_field as is_same_field,
            setting_number('match_level') as level_asked,
            case when match_technology.level_now is not null
                then greatest(0, level_asked - match_technology.level_now) end as levels_missing,
            [
                {'known': coalesce(text_score, 0), 'weight': setting_number('match_weight_text')},
                {'known': cast(cast(is_same_field as integer) as double), 'weight': setting_number('match_weight_field')},
                {'known': 1 - ratio(levels_missing, level_asked), 'weight': setting_number('match_weight_level')}
            ] as parts,
            ratio(
                list_sum(list_transform(parts, lambda part: part.known * part.weight)),
                list_sum(list_transform(parts, lambda part: case when part.known is not null then part.weight end))
            ) as match_score
        from given
        join match_demand on match_demand.demand_id = given.demand_id
        join match_technology on match_technology.technology_id = given.technology_id
        where
            given.pair_state <> 'open'
            or match_demand.is_current
            and given.demand_id not in (
                coalesce(match_technology.policy_ref, ''), coalesce(match_technology.market_ref, '')
            )
    ),
    placed as (
        select
            judged.*,
            row_number() over (
                partition by demand_id, pair_state = 'open'
                order by match_score desc nulls last, technology_id asc
            ) as match_place
        from judged
    )
    select * exclude (parts)
    from placed
    where pair_state <> 'open' or match_place <= setting_number('match_most');

-- Demands not past their date with what is known of their answer: agreed on the board, answered by a running project,
-- proposed, or unmatched. A chosen field keeps the demands that are known to be of it.
create or replace macro demand_matches(field, demand, technology, alike, terms, decision) as table
    with found as (
        select
            demand_id,
            count(*) filter (where pair_state = 'open') as proposals,
            count(*) filter (where pair_state in ('accepted', 'assigned')) as agreed
        from match_pairs(demand, technology, alike, terms, decision)
        group by demand_id
    )
    select
        match_demand.*,
        coalesce(found.proposals, 0) as proposals,
        case
            when found.agreed > 0 then 'agreed'
            when match_demand.projects_answering > 0 then 'answered'
            when found.proposals > 0 then 'proposed'
            else 'unmatched'
        end as answer_state
    from match_demand
    left join found on found.demand_id = match_demand.demand_id
    where match_demand.is_current and picked(field, match_demand.demand_field);

-- Technologies with what is known of their use: under contract, agreed on the board, of a project
-- that answers a demand or policy, proposed, or unmatched.
create or replace macro technology_matches(department, stage_choice, grade, field, demand, technology, alike, terms, decision) as table
    with found as (
        select
            technology_id,
            count(*) filter (where pair_state = 'open') as proposals,
            count(*) filter (where pair_state in ('accepted', 'assigned')) as agreed
        from match_pairs(demand, technology, alike, terms, decision)
        group by technology_id
    )
    select
        chosen.*,
        coalesce(found.proposals, 0) as proposals,
        case
            when chosen.contracts > 0 then 'contracted'
            when found.agreed > 0 then 'agreed'
            when chosen.is_answering then 'answering'
            when found.proposals > 0 then 'proposed'
            else 'unmatched'
        end as technology_state
    from chosen_technologies(department, stage_choice, grade, field) as chosen
    left join found on found.technology_id = chosen.technology_id;

-- The specialty of a person as it may be shown: those of too few people are one.
create or replace macro talent_field(specialty_name) as (case
    when specialty_name is null then 'blank'
    when specialty_name in (
        select specialty from talent_person where is_here group by specialty having count(*) >= setting_number('small_n')
    ) then specialty_name
    else 'few'
end);

-- What changed in the library, of the projects that the four filters leave over as their list said it.
create or replace macro chosen_moves(department, stage_choice, grade, field) as table
    select * from library_move
    where
        within(department, dept_id)
        and picked(stage_choice, stage)
        and picked(grade, supervision_grade)
        and picked(field, tech_field);

-- Accounts that the four filters leave over on one of the two days, figure by figure: `was` counted then, `is_in`
-- now. Major projects are a scope of their own.
create or replace macro chosen_pairs(department, stage_choice, grade, field, compared) as table
    select *, was and is_in as is_both
    from (
        select
            headline_pair.*,
            was_listed
            and (len(department) = 0 or list_has_any(units, department) is true)
            and picked(stage_choice, stage) and picked(grade, supervision_grade) and picked(field, tech_field)
            and (figure <> 'major_on_track' or is_major) as was,
            is_listed
            and (len(department) = 0 or list_has_any(units_now, department) is true)
            and picked(stage_choice, stage_now) and picked(grade, supervision_grade_now)
            and picked(field, tech_field_now)
            and (figure <> 'major_on_track' or is_major_now) as is_in
        from headline_pair
        where list_contains(compared, number)
    )
    where was or is_in;

-- Why a headline figure moved, account by account: `correction` is what the version on screen says otherwise of
-- the day before, or did not know of one of the days; `real` is what happened since. An account that only one of
-- the two counts is scope: entered or left the lists, or is reclassified, by the filters or by being major. The
-- parts of a figure add up to its movement. So do those of a share, taken one after the other: each part moves the
-- share on from where the part before left it, and each account adds (its numerator − that share × its
-- denominator) ÷ the denominator then reached. A figure of which nothing is known on one of the days is left out.
create or replace macro movement_parts(department, stage_choice, grade, field, compared) as table
    with judged as materialized (
        select
            place,
            figure,
            account,
            project_name,
            is_share,
            case when is_in then plan end as plan,
            case
                when not was_listed then 'entered'
                when not is_listed then 'left'
                when not is_both then 'reclassified'
                when is_known then 'known'
                else 'correction'
            end as kind,
            case when was then coalesce(told, 0) else 0 end as told,
            case when was then coalesce(told_base, 0) else 0 end as told_base,
            coalesce(again, 0) as again,
            coalesce(again_base, 0) as again_base,
            case when is_in then coalesce(amount, 0) else 0 end as amount,
            case when is_in then coalesce(base, 0) else 0 end as base
        from chosen_pairs(department, stage_choice, grade, field, compared)
        window of_figure as (partition by figure)
        qualify
            coalesce(bool_or(told is not null) filter (where was) over of_figure, true)
            and coalesce(bool_or(amount is not null) filter (where is_in) over of_figure, true)
    ),
    moved as materialized (
        select
            judged.place,
            judged.figure,
            judged.account,
            judged.project_name,
            judged.is_share,
            walk.step,
            case
                when walk.step = 0 then judged.plan
                when walk.step = 1 then judged.told
                when walk.step = 2 and judged.kind = 'known' then judged.again - judged.told
                when walk.step = 6 and judged.kind = 'known' then judged.amount - judged.again
                when walk.step = 7 then judged.amount
                when walk.kind = judged.kind then judged.amount - judged.told
                else 0
            end as amount,
            case
                when walk.step = 1 then judged.told_base
                when walk.step = 2 and judged.kind = 'known' then judged.again_base - judged.told_base
                when walk.step = 6 and judged.kind = 'known' then judged.base - judged.again_base
                when walk.step = 7 then judged.base
                when walk.kind = judged.kind then judged.base - judged.told_base
                else 0
            end as base
        from judged
        cross join (values
            (0, null), (1, null), (2, 'correction'), (3, 'entered'), (4, 'left'), (5, 'reclassified'), (6, null), (7, null)
        ) as walk (step, kind)
    ),
    reached as (
        select
            figure,
            step,
            sum(sum(amount)) over so_far as numerator,
            sum(sum(base)) over so_far as denominator
        from moved
        where is_share and step between 1 and 6
        group by figure, step
        window so_far as (partition by figure order by step)
    ),
    trodden as (
        select
            figure,
            step,
            denominator,
            coalesce(ratio(lag(numerator) over steps, lag(denominator) over steps), 0) as share_before,
            min(denominator) over (partition by figure) as least_denominator
        from reached
        window steps as (partition by figure order by step)
    )
    select
        moved.place,
        moved.figure,
        moved.account as project_id,
        moved.project_name,
        moved.step,
        ['plan', 'before', 'correction', 'entered', 'left', 'reclassified', 'real', 'after'][moved.step + 1] as part,
        case
            when not moved.is_share then moved.amount
            when moved.step in (0, 7) then ratio(moved.amount, trodden.denominator)
            else ratio(moved.amount - trodden.share_before * moved.base, trodden.denominator)
        end as amount
    from moved
    left join trodden
        on trodden.figure = moved.figure
        and trodden.step = case when moved.step in (0, 7) then 6 else moved.step end
    where not moved.is_share or trodden.least_denominator > 0;

-- What is different about each project since the day compared with, one row a kind of change. Inside the
-- filters on one of the two days is enough.
create or replace macro project_changes(department, stage_choice, grade, field, compared) as table
    with both_days as (
        select
            pair.account as project_id,
            pair.project_name,
            pair.dept_id,
            pair.was_listed,
            pair.is_listed,
            pair.stage as stage_then,
            pair.stage_now,
            pair.light as light_then,
            pair.light_now,
            pair.budget_total as budget_then,
            pair.budget_now,
            pair.plan_end as end_then,
            pair.end_now,
            list_position(['ok', 'watch', 'risk'], light_now) - list_position(['ok', 'watch', 'risk'], light_then)
                as lights_down,
            project.source_id,
            project.source_row,
            project.source_column
        from chosen_pairs(department, stage_choice, grade, field, compared) as pair
        left join project on project.project_id = pair.account
        where pair.figure = 'projects_running'
    )
    select
        both_days.*,
        unnest(list_filter([
            case when not was_listed then {moved: 'entered', direction: 'in', from_column: 'project_id'} end,
            case when not is_listed then {moved: 'left', direction: 'out', from_column: 'project_id'} end,
            case when stage_now <> stage_then then {
                moved: 'stage',
                direction: case when stage_order(stage_now) > stage_order(stage_then) then 'up' else 'back' end,
                from_column: 'stage'
            } end,
            case when was_listed and is_listed and light_now is distinct from light_then then {
                moved: 'colour',
                direction: case when lights_down > 0 then 'worse' when lights_down < 0 then 'better' else 'other' end,
                from_column: 'project_id'
            } end,
            case when was_listed and is_listed and budget_now is distinct from budget_then then {
                moved: 'money',
                direction: case when budget_now > budget_then then 'more' when budget_now < budget_then then 'less' else 'other' end,
                from_column: 'budget_total'
            } end,
            case when was_listed and is_listed and end_now is distinct from end_then then {
                moved: 'dates',
                direction: case when end_now > end_then then 'later' when end_now < end_then then 'earlier' else 'other' end,
                from_column: 'plan_end'
            } end
        ], lambda change: change is not null), recursive := true)
    from both_days;

-- What needs a decision, of the projects that the filters leave over; decisions about no project stand
-- only where nobody filters.
create or replace macro chosen_needs(department, stage_choice, grade, field) as table
    select decision_need.*, project.project_name
    from decision_need
    left join chosen_projects(department, stage_choice, grade, field) as project
        on project.project_id = decision_need.project_id
    where
        project.project_id is not null
        or (
            decision_need.project_id is null
            and len(department) + len(stage_choice) + len(grade) + len(field) = 0
        );
