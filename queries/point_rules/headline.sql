-- en: Do the points follow the rules, what is still open, and whom would new rules cost points?
-- zh: 积分是否符合规则，还有哪些待处理，新规则会使多少人得分减少？
-- grain: one row per tile
-- needs: department, stage, grade, field, period, rules, rule_points, rule_caps, roles, role_coefs
-- gives: figure, value, plan, state, covered, total, trend
-- rows: points_by_book = rule_award_list(measure: book), sums_apart = apart_list,
--     shares_apart = share_list(apart: yes), claims_open = award_claims(state: claimed|appealed),
--     people_losing = earner_list(change: loses)
with award as (
    select *
    from rule_awards(
        $department, $stage, $grade, $field, $period, $rules, $rule_points, $rule_caps, $roles, $role_coefs
    )
),
book as (
    select
        sum(points_by_book * points_weight(pillar)) as by_book,
        sum(points * points_weight(pillar)) as given,
        count(*) filter (where base is not null) as known,
        count(*) as items,
        count(distinct {'e': earner, 'r': rule_code, 'p': period}) filter (where is_apart) as apart,
        count(distinct {'e': earner, 'r': rule_code, 'p': period}) filter (where base is not null) as compared,
        count(distinct {'e': earner, 'r': rule_code, 'p': period}) as sums
    from award
),
shared as (
    select count(*) filter (where is_apart) as apart, count(*) as items
    from points_shares
    where
        within($department, dept_id)
        and picked($stage, stage)
        and picked($grade, supervision_grade)
        and picked($field, tech_field)
        and in_period($period, year, quarter)
),
claim as (
    select
        count(*) filter (where standing = 'waiting') as waiting,
        count(*) filter (where state = 'rejected') as refused,
        count(*) filter (where state in ('approved', 'rejected') and pillar <> 'deduction') as decided,
        count(*) as items
    from chosen_awards($department, $stage, $grade, $field, $period)
),
earner as (
    select sum((points_new_rules - points_old_rules) * points_weight(pillar)) as change
    from award
    group by earner
),
moved as (
    select
        count(*) as people,
        count(*) filter (where change > 0.005) as gaining,
        count(*) filter (where change < -0.005) as losing
    from earner
),
tile as (
    select 1 as place, 'points_by_book' as figure, by_book as value, given as plan,
        case when known = 0 then null when apart > 0 then 'watch' else 'ok' end as state,
        known as covered, items as total
    from book
    union all
    select 2, 'sums_apart', case when compared > 0 then apart end, null,
        case when compared = 0 then null when apart > 0 then 'watch' else 'ok' end, compared, sums
    from book
    union all
    select 3, 'shares_apart', case when items > 0 then apart end, null,
        case when items = 0 then null when apart > 0 then 'watch' else 'ok' end, items, items
    from shared
    union all
    select 4, 'claims_open', waiting, null, null, waiting, items from claim
    union all
    select 5, 'refused_share', case when decided >= setting_number('small_n') then ratio(refused, decided) end,
        null, null, refused, decided
    from claim
    union all
    select 6, 'people_losing', losing, gaining, null, losing, people from moved
)
select
    figure,
    cast(value as double) as value,
    cast(plan as double) as plan,
    state,
    cast(covered as bigint) as covered,
    cast(total as bigint) as total,
    null as trend
from tile
order by place asc
