-- 最高、最低与名单的结论: one row per superlative or list: the units it is true of; a list is only completed
-- A superlative names all that share the exact best value, and none that does not print like it (domain.md, section 6).
-- `all_subjects`: the rows of notice_subject, as a list, so that they are computed once for all verdicts.
create or replace macro set_verdict(for_month, seen_at, all_subjects, asked_claims) as table
with claim as materialized (
    select told.*, notice_unit.family, notice_unit.up, notice_unit.down
    from notice_claim(asked_claims) as told
    left join notice_unit using (unit)
    where kind in ('extreme', 'list')
),

subject as materialized (
    select unnest(all_subjects, max_depth := 2)
),

target as materialized (
    select * from target_progress(for_month, seen_at) where not is_city and target is not null
),

lagging as materialized (
    select distinct scope, indicator, key
    from unit_standing
    where month = for_month and cut_off = seen_at and is_ranked and is_lagging
),

led as (
    select
        claim.id,
        {'key': subject.key, 'name': subject.name, 'place': subject.place} as candidate,
        if(claim.direction = 'most', subject.is_most, subject.is_least) as is_exact,
        case
            when claim.kind = 'extreme'
            then hundredths_printed(subject.numerator, subject.denominator, subject.indicator)
                = hundredths_printed(leader.numerator, leader.denominator, subject.indicator)
            when claim.list = 'lag' then lagging.key is not null
            else prints_as(
                subject.numerator * claim.up,
                subject.denominator * claim.down,
                claim.whole,
                claim.tenfold,
                if(claim.family = 'rate', claim.up, null)
            )
        end as is_printed
    from claim
    join subject
        on subject.month = claim.month
        and subject.scope = claim.scope
        and subject.indicator = claim.indicator
        and subject.is_rival
    left join (
        select month, scope, indicator, is_most, is_least,
            any_value(numerator) as numerator, any_value(denominator) as denominator
        from subject
        where is_most or is_least
        group by month, scope, indicator, is_most, is_least
    ) as leader
        on leader.month = claim.month
        and leader.scope = claim.scope
        and leader.indicator = claim.indicator
        and claim.kind = 'extreme'
        and if(claim.direction = 'most', leader.is_most, leader.is_least)
    left join lagging
        on claim.list = 'lag'
        and claim.month = for_month
        and lagging.scope = subject.scope
        and lagging.indicator = subject.indicator
        and lagging.key = subject.key
    where claim.list is distinct from 'unmet'
    union all
    select
        claim.id,
        {'key': target.key, 'name': target.name, 'place': target.place},
        false,
        not target.is_met
    from claim
    join target on target.measure = claim.indicator
    where claim.list = 'unmet'
),

gathered as (
    select
        id,
        coalesce(list(candidate order by candidate.place) filter (is_exact), []) as exact,
        coalesce(list(candidate order by candidate.place) filter (is_printed), []) as printed
    from led
    group by id
)

select
    claim.id,
    case
        when gathered.id is null then 'unverifiable'
        when claim.kind = 'list' then 'match'
        when list_has_all(claim.keys, list_transform(exact, lambda one: one.key))
            and list_has_all(list_transform(printed, lambda one: one.key), claim.keys)
        then 'match'
        else 'mismatch'
    end as verdict,
    list_transform(if(claim.kind = 'list', printed, exact), lambda one: one.name) as names,
    list_transform(
        list_filter(printed, lambda one: not list_contains(claim.keys, one.key)),
        lambda one: one.name
    ) as unnamed
from claim
left join gathered using (id);
