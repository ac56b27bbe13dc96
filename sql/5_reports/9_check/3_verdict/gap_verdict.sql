-- 差值的结论: one row per stated difference of a rate to a benchmark, or to the same unit in another month
-- Right where the exact difference prints as stated, or that of the two values as they are printed, on the stated side. A
-- loose one may be the benchmark itself too (高于全市平均0.3‰). Rates of two rules are not compared (domain.md, section 6).
-- `all_subjects`: the rows of notice_subject, as a list, so that they are computed once for all verdicts.
create or replace macro gap_verdict(for_month, seen_at, all_subjects, asked_claims) as table
with claim as materialized (
    select told.*, notice_unit.up
    from notice_claim(asked_claims) as told
    join notice_unit using (unit)
    where kind = 'gap'
),

subject as materialized (
    select unnest(all_subjects, max_depth := 2)
),

standard as materialized (
    select key, scope, indicator, held_top::hugeint as judge_top, held_bottom::hugeint as judge_bottom
    from unit_standing
    where month = for_month and cut_off = seen_at and held_bottom > 0
),

paired as (
    select
        claim.*,
        own.numerator as top,
        own.denominator as bottom,
        if(claim.against = 'standard', standard.judge_top, held.numerator) as held_top,
        if(claim.against = 'standard', standard.judge_bottom, held.denominator) as held_bottom,
        cross_difference(top, bottom, held_top, held_bottom) as apart,
        claim.indicator = 'successRate'
        and claim.against_month <> claim.month
        and success_rule_of(claim.against_month) <> success_rule_of(claim.month) as is_other_rule
    from claim
    left join subject as own
        on own.month = claim.month
        and own.key = claim.region
        and own.scope = claim.scope
        and own.indicator = claim.indicator
    left join subject as held
        on held.month = claim.against_month
        and held.key = if(claim.against = 'self', claim.region, claim.against)
        and held.scope = claim.scope
        and held.indicator = claim.indicator
    left join standard
        on standard.key = claim.region
        and standard.scope = claim.scope
        and standard.indicator = claim.indicator
),

judged as (
    select
        *,
        prints_as(abs(apart) * up, bottom * held_bottom, whole, tenfold, null)
        or abs(
            hundredths_printed(top, bottom, indicator)
            - hundredths_printed(held_top, held_bottom, indicator)
        ) * tenfold = whole * 100 as is_size,
        case direction
            when 'above' then apart >= 0
            when 'below' then apart <= 0
            else true
        end as is_side,
        is_loose and prints_as(held_top * up, held_bottom, whole, tenfold, up) as is_held
    from paired
)

select
    id,
    case
        when bottom = 0 or held_bottom = 0 or apart is null or is_other_rule then 'unverifiable'
        when (is_size and is_side) or is_held then 'match'
        else 'mismatch'
    end as verdict,
    reduced(abs(apart), bottom * held_bottom) as found,
    {'numerator': held_top, 'denominator': held_bottom} as held
from judged;
