-- An empty choice means "all of them". Without `is true` DuckDB 2.0 takes
-- list_contains(['yes'], case when b then 'yes' end) for "b is not null".
create or replace macro picked(choices, value) as
    (len(choices) = 0 or list_contains(choices, value) is true);

-- A ratio to nothing is unknown, never infinite.
create or replace macro ratio(part, whole) as
    (part / nullif(whole, 0));

-- The day the data speaks of.
create or replace macro as_of() as cast(getvariable('as_of') as date);

-- A threshold, weight or rhythm of the organisation's settings.
create or replace macro setting(name) as getvariable('settings')[name];
create or replace macro setting_number(name) as cast(getvariable('settings')[name] as double);

-- May the person who asks see this department's rows?
create or replace macro in_scope(owner) as
    (getvariable('scope') is null or list_contains(getvariable('scope'), owner));

-- May the person who asks see people by name?
create or replace macro viewer_may(what) as
    list_contains(cast(getvariable('rights') as varchar[]), what) is true;

-- Are these departments the viewer's own, among others that are told of in sums? Unknown where every
-- department is seen. The eyes for others are the only ones with a scope that see no people.
create or replace macro is_own() as (case when getvariable('scope') is not null then viewer_may('people') end);

-- A figure of so many projects: nothing of too few in departments of others.
create or replace macro of_projects(figure, projects) as (case
    when coalesce(is_own(), true) or coalesce(projects, 0) >= setting_number('small_group') then figure
end);

create or replace macro project_in_scope(id) as (
    getvariable('scope') is null
    or id in (
        select project_id from data.project
        where list_contains(getvariable('scope'), lead_dept_id)
    )
);

-- What people earned or cost in groups that are no departments (bands of points, titles, hosts), one row a
-- group. Who may not see names gets it of enough people, and of the whole organisation only: else two
-- filters would differ by one person. Where what is left out together is of too few, the next smallest is
-- left out as well: else the total would tell. `chosen`: how many filters are set.
create or replace macro of_group(figure, people, code, chosen) as (case
    when viewer_may('people') then figure
    when chosen > 0 or coalesce(people, 0) < setting_number('small_group') then null
    when sum(people) over (order by people asc, code asc rows between unbounded preceding and 1 preceding)
        between 1 and setting_number('small_group') - 1 then null
    else figure
end);

-- The same of groups beside each other in one row: none of it unless each is of enough people, or of nobody.
create or replace macro of_groups(figure, groups) as (case
    when viewer_may('people')
        or len(list_filter(groups, lambda people: people between 1 and setting_number('small_group') - 1)) = 0
        then figure
end);

-- The same of so many people of the whole organisation.
create or replace macro of_whole(figure, people, chosen) as (case
    when viewer_may('people') or (chosen = 0 and people >= setting_number('small_group')) then figure
end);

-- A contract belongs to the project or output that it transfers.
create or replace macro contract_in_scope(id) as (
    getvariable('scope') is null
    or id in (
        select contract.contract_id
        from data.transfer_contract as contract
        left join data.output as made on made.output_id = contract.output_ref
        left join data.project as lead on lead.project_id = coalesce(made.project_id, contract.output_ref)
        where
            list_contains(getvariable('scope'), lead.lead_dept_id)
            or (lead.lead_dept_id is null and list_contains(getvariable('scope'), made.dept_id))
    )
);

create or replace macro person_in_scope(id) as (
    getvariable('scope') is null
    or id in (
        select person_id from data.person
        where list_contains(getvariable('scope'), dept_id)
    )
);

-- A chosen department stands for itself and everything below it.
create or replace macro within(choices, owner) as (
    len(choices) = 0
    or owner in (
        select dept_id from data.department_closure
        where list_contains(choices, ancestor)
    )
);

-- The first month of the fiscal year that the version was published with: its months and sums were
-- made for that one, so a later change of the setting waits until the version is worked out again.
create or replace macro fiscal_first_month() as
    -- settings: fiscal_year_start
    (select min(month(calendar.month)) from data.month as calendar where calendar.fiscal_month = 1);

-- The year money is planned for, by the month it starts in.
create or replace macro fiscal_year_of(day) as
    (year(day) + case
        when fiscal_first_month() > 1 and month(day) >= fiscal_first_month() then 1
        else 0
    end);

create or replace macro fiscal_year_start(year_number) as
    make_date(
        cast(year_number - case when fiscal_first_month() > 1 then 1 else 0 end as bigint),
        cast(fiscal_first_month() as bigint),
        1
    );

-- The one order of the pipeline.
create or replace macro stage_order(stage) as
    list_position(['idea', 'research', 'pilot', 'incubation', 'industrialization', 'closed'], stage);

-- Projects that spend effort now: neither proposals nor ended.
create or replace macro is_running(status) as
    (status in ('active', 'change_pending', 'suspended', 'closing'));

-- Where a project stands in the library by what its list says; what becomes of an accepted one is asked
-- elsewhere.
create or replace macro library_step(status) as
    (case
        when status = 'proposed' then 'candidate'
        when status = 'pre_approved' then 'approved'
        when status in ('active', 'change_pending', 'closing') then 'active'
        when status in ('completed', 'archived') then 'completed'
        when status in ('suspended', 'terminated') then status
    end);

-- Share of the days from begin to finish, both counted, that are gone: 0 before, 1 after.
create or replace macro life_elapsed_of(begin_day, finish_day) as (
    case
        when begin_day > as_of() then 0
        when finish_day < as_of() then 1
        else ratio(date_diff('day', begin_day, as_of()) + 1.0, date_diff('day', begin_day, finish_day) + 1)
    end
);

-- A light by two limits: at or above the second is a risk, at or above the first is to be watched.
create or replace macro banded(measure, watch, risk) as
    (case when measure >= risk then 'risk' when measure >= watch then 'watch'
        when measure is not null then 'ok' end);

-- The light of a whole is the worst of its parts; parts without data do not count.
create or replace macro worst_light(lights) as
    (case when list_contains(lights, 'risk') then 'risk' when list_contains(lights, 'watch') then 'watch'
        when list_contains(lights, 'ok') then 'ok' end);

-- The green, amber and red of reports in the words of the board.
create or replace macro light_of(rag) as
    (case rag when 'G' then 'ok' when 'A' then 'watch' when 'R' then 'risk' end);

-- Days between two reviews of a grade; no rhythm for grades reviewed on exception.
create or replace macro review_days(grade) as
    (nullif(case grade
        when 'A' then setting_number('review_days_a') when 'B' then setting_number('review_days_b')
        when 'C' then setting_number('review_days_c') when 'D' then setting_number('review_days_d')
    end, 0));

-- The light of two earned-value indices by the bands of the settings: the worse one counts, and far
-- above plan is as suspect as below. Unknown where one of the two is, and while so little of the
-- budget was due that a single milestone moves both.
create or replace macro evm_light(cpi, spi, due_share) as
    (case
        when cpi is null or spi is null or due_share < setting_number('evm_judge_from') then null
        when least(cpi, spi) < setting_number('evm_yellow_low')
            or greatest(cpi, spi) > setting_number('evm_yellow_high') then 'risk'
        when least(cpi, spi) < setting_number('evm_green_low')
            or greatest(cpi, spi) > setting_number('evm_green_high') then 'watch'
        else 'ok'
    end);

-- A value as a share of the laboratory's, turned round where lower is better; unknown direction, unknown share.
create or replace macro kept_of(better, lab, value) as
    case
        when lab > 0 and value > 0 and better = 'higher' then ratio(cast(value as double), lab)
        when lab > 0 and value > 0 and better = 'lower' then ratio(cast(lab as double), value)
    end;

-- The highest technology level that a manufacturing level can carry (MRL deskbook; practice above 6).
create or replace macro trl_carried_by(mrl) as
    case when mrl >= 7 then case mrl when 7 then 7 when 8 then 7 when 9 then 8 else 9 end else mrl end;

-- The level a scale asks for at the gate that leads out of a stage.
create or replace macro required_level(scale, stage) as
    setting_number(
        'required_' || lower(scale) || case stage
            when 'idea' then '_pilot'
            when 'research' then '_pilot'
            when 'pilot' then '_incubation'
            when 'incubation' then '_industrial'
        end
    );

-- The weight of a pillar, used only where the pillars are added up; deductions count in full.
create or replace macro points_weight(pillar) as
    (case when pillar = 'deduction' then 1 else setting_number('points_weight_' || pillar) end);

-- The weights of the six criteria of the project choice, in the order of choice_project.criteria.
create or replace macro choice_weights() as [
    setting_number('choice_weight_policy'), setting_number('choice_weight_market'),
    setting_number('choice_weight_feasibility'), setting_number('choice_weight_value'),
    setting_number('choice_weight_reliance'), setting_number('choice_weight_risk')
];

-- The value chain from the mine to the device; recycling and support stand beside it.
create or replace macro chain_order(step) as
    list_position(['mining_smelting', 'separation', 'metals', 'materials', 'devices', 'recycling', 'support'], step);

-- Does a step of the chain lie at or beyond the one from which money counts as downstream?
create or replace macro is_downstream(step) as
    (case when step is not null then
        step not in ('recycling', 'support') and chain_order(step) >= chain_order(setting('downstream_from'))
    end);

-- Is a claim backed by papers or by somebody outside, rather than by the project's own word?
create or replace macro is_documented(evidence) as
    (evidence in ('documented', 'independently_verified'));

-- The assumed chance to get out of a stage. An idea still has all of research ahead of it; what is
-- made at industrial scale has no gate left.
create or replace macro gate_chance(stage) as (case
    when stage in ('idea', 'research') then setting_number('forecast_chance_research')
    when stage = 'pilot' then setting_number('forecast_chance_pilot')
    when stage = 'incubation' then setting_number('forecast_chance_incubation')
    when stage = 'industrialization' then 1
end);

-- The assumed chance to get from a stage to industry: every gate ahead must be passed.
create or replace macro industry_chance(stage) as (case
    when stage in ('idea', 'research') then
        gate_chance('research') * gate_chance('pilot') * gate_chance('incubation')
    when stage = 'pilot' then gate_chance('pilot') * gate_chance('incubation')
    else gate_chance(stage)
end);

-- The part of the cost still to come that will be spent on average: a stage costs only if it is reached.
create or replace macro expected_cost_share(stage) as (case
    when stage in ('idea', 'research') then ratio(
        setting_number('forecast_cost_research')
            + gate_chance('research') * setting_number('forecast_cost_pilot')
            + gate_chance('research') * gate_chance('pilot')
                * setting_number('forecast_cost_incubation'),
        setting_number('forecast_cost_research') + setting_number('forecast_cost_pilot')
            + setting_number('forecast_cost_incubation')
    )
    when stage = 'pilot' then ratio(
        setting_number('forecast_cost_pilot')
            + gate_chance('pilot') * setting_number('forecast_cost_incubation'),
        setting_number('forecast_cost_pilot') + setting_number('forecast_cost_incubation')
    )
    when stage in ('incubation', 'industrialization') then 1
end);

-- The band of rewards that points fall into: 0 below the first bound.
create or replace macro reward_band(points) as (case
    when points >= setting_number('reward_from_3') then 3
    when points >= setting_number('reward_from_2') then 2
    when points >= setting_number('reward_from_1') then 1
    else 0
end);

-- Where a band of rewards begins; none begins nowhere.
create or replace macro reward_bound(band) as (case band
    when 1 then setting_number('reward_from_1') when 2 then setting_number('reward_from_2')
    when 3 then setting_number('reward_from_3')
end);

-- What one person of a band receives; unknown while nobody has decided it.
create or replace macro reward_money(band) as (case band
    when 0 then 0.0 when 1 then nullif(setting_number('reward_money_1'), 0)
    when 2 then nullif(setting_number('reward_money_2'), 0)
    when 3 then nullif(setting_number('reward_money_3'), 0)
end);

-- A ratio with too few cases behind it is unknown.
create or replace macro enough(figure, cases) as
    (case when cases >= setting_number('small_n') then figure end);

-- Does the name of a laboratory say that it is not ours?
create or replace macro is_outside(laboratory) as (
    len(list_filter(
        string_split(lower(setting('evidence_outside_words')), ','),
        lambda word: contains(lower(laboratory), trim(word))
    )) > 0
    and not exists (select 1 from data.department where contains(laboratory, dept_name))
);

-- How long somebody has been in post, in bands; unknown without a first day.
create or replace macro talent_age(years) as (case
    when years < 2 then 'below_2' when years < 5 then 'below_5' when years < 10 then 'below_10'
    when years < 20 then 'below_20' when years is not null then 'from_20' else 'blank'
end);
