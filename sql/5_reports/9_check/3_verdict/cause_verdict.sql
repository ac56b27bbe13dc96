-- 原因、进度、滞留数的结论: one row per stated number of what is no measure (`against`): the share or 人次 of a cause, 序时进度,
-- 滞留 (人次 or money of a unit or of all that was funded more than 5 working days ago and is not closed)
create or replace macro cause_verdict(for_month, seen_at, asked_claims) as table
with claim as (
    select told.*, notice_unit.family, notice_unit.up, notice_unit.down
    from notice_claim(asked_claims) as told
    join notice_unit using (unit)
    where kind = 'cause'
),

overdue as materialized (
    select * from notice_overdue(for_month, seen_at)
),

known as (
    select
        cause as what,
        null::varchar as key,
        unnest(['rate', 'count']) as family,
        share.numerator::hugeint as counted,
        unnest([share.denominator::hugeint, 1]) as out_of
    from notice_cause(for_month, seen_at, '{}')
    union all
    select '序时进度', null, 'rate', for_month % 100, 12
    union all
    select
        '滞留', key, unnest(['count', 'money']),
        unnest([obligations::hugeint, amount::hugeint]), 1
    from overdue
    union all
    select
        '滞留', city_unit.key, unnest(['count', 'money']),
        unnest([
            coalesce((select any_value(all_obligations) from overdue), 0)::hugeint,
            coalesce((select any_value(all_amount) from overdue), 0)::hugeint
        ]),
        1
    from city_unit
),

paired as (
    select claim.*, known.counted, known.out_of
    from claim
    left join known
        on known.what = claim.against
        and known.family = claim.family
        and (known.key is null or known.key = claim.region)
)

select
    id,
    case
        when counted is null or out_of = 0 or month <> for_month then 'unverifiable'
        when prints_as(
            counted * up, out_of * down, whole, tenfold, if(family = 'rate', up, null)
        ) then 'match'
        else 'mismatch'
    end as verdict,
    fraction(counted, out_of) as found
from paired
order by id;
