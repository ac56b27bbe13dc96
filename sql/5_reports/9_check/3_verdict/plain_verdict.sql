-- 其他说法的结论: one row per claim that a unit is above or below a benchmark, has not met its target, has a rank, or that so
-- many units have a task
-- `all_subjects`: the rows of notice_subject, as a list, so that they are computed once for all verdicts.
create or replace macro plain_verdict(
    for_month, seen_at, as_published, all_subjects, asked_claims
) as table
with claim as materialized (
    select * from notice_claim(asked_claims) where kind in ('side', 'unmet', 'rank', 'count')
),

last_rank as (
    select * from published_rank qualify revision = max(revision) over (partition by month)
),

subject as materialized (
    select unnest(all_subjects, max_depth := 2)
)

select
    claim.id,
    case
        when own.key is null or held.key is null or held.denominator = 0 or own.denominator = 0
        then 'unverifiable'
        when cross_difference(own.numerator, own.denominator, held.numerator, held.denominator)
            * if(claim.direction = 'below', -1, 1) > 0
        then 'match'
        else 'mismatch'
    end as verdict,
    {'numerator': own.numerator, 'denominator': own.denominator} as found,
    {'numerator': held.numerator, 'denominator': held.denominator} as held,
    null::hugeint as counted
from claim
left join subject as own
    on own.key = claim.region
    and own.month = claim.month
    and own.scope = claim.scope
    and own.indicator = claim.indicator
left join subject as held
    on held.key = claim.against
    and held.month = claim.month
    and held.scope = claim.scope
    and held.indicator = claim.indicator
where claim.kind = 'side'
union all
select
    claim.id,
    case
        when progress.target is null then 'unverifiable'
        when progress.is_met = (claim.direction = 'met') then 'match'
        else 'mismatch'
    end,
    {'numerator': progress.done, 'denominator': 1},
    {'numerator': progress.target, 'denominator': 1},
    null
from claim
left join target_progress(for_month, seen_at) as progress
    on progress.key = claim.region and progress.measure = claim.indicator
where claim.kind = 'unmet'
union all
select
    claim.id,
    case
        when coalesce(kept.rank, unit_rank.rank) is null then 'unverifiable'
        when coalesce(kept.rank, unit_rank.rank) = claim.whole then 'match'
        else 'mismatch'
    end,
    {'numerator': coalesce(kept.rank, unit_rank.rank), 'denominator': 1},
    null,
    coalesce(kept.rank, unit_rank.rank)
from claim
left join unit_rank
    on unit_rank.month = claim.month
    and unit_rank.cut_off = if(claim.month = for_month, seen_at, period_end(claim.month))
    and unit_rank.scope = claim.scope
    and unit_rank.indicator = claim.indicator
    and unit_rank.key = claim.region
left join last_rank as kept
    on as_published
    and unit_rank.cut_off = period_end(claim.month)
    and kept.month = claim.month
    and kept.scope = claim.scope
    and kept.indicator = claim.indicator
    and kept.key = claim.region
where claim.kind = 'rank'
union all
select
    claim.id,
    case
        when count(subject.key) = 0 then 'unverifiable'
        when count(*) filter (
            subject.numerator > 0 and not list_contains(claim.keys, subject.key)
        ) = claim.whole
        then 'match'
        else 'mismatch'
    end,
    {
        'numerator': count(*) filter (
            subject.numerator > 0 and not list_contains(claim.keys, subject.key)
        ),
        'denominator': 1
    },
    null,
    count(*) filter (subject.numerator > 0 and not list_contains(claim.keys, subject.key))
from claim
left join subject
    on subject.month = claim.month
    and subject.scope = claim.scope
    and subject.indicator = 'due'
    and subject.is_ranked
where claim.kind = 'count'
group by claim.id, claim.whole, claim.keys;
