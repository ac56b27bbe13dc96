-- 数字的结论: one row per stated figure: whether the value prints as stated, the value, and what it would be right for
-- `hint`: the same digits are right in another unit (`unit`), of the other scope (`scope`), or of 人次 for 人 and the
-- other way about (`measure`). A loose figure of 人 is right as 人次 too (domain.md, section 12).
-- `all_subjects`: the rows of notice_subject, as a list, so that they are computed once for all verdicts.
create or replace macro figure_verdict(all_subjects, asked_claims) as table
with claim as materialized (
    select told.*, notice_unit.family, notice_unit.up, notice_unit.down
    from notice_claim(asked_claims) as told
    join notice_unit using (unit)
    where kind = 'figure'
),

subject as materialized (
    select unnest(all_subjects, max_depth := 2)
),

tried as (
    select
        claim.id,
        claim.is_loose,
        claim.whole::double * claim.down::double / (claim.tenfold::double * claim.up) as stated,
        subject.scope,
        subject.indicator,
        subject.numerator,
        subject.denominator,
        notice_unit.unit,
        subject.scope <> claim.scope as is_other_scope,
        subject.indicator <> claim.indicator as is_other_measure,
        notice_unit.unit <> claim.unit as is_other_unit,
        if(
            coalesce(claim.is_below, false),
            subject.numerator > 0
            and subject.numerator * notice_unit.up * claim.tenfold
            < claim.whole * subject.denominator * notice_unit.down,
            prints_as(
                subject.numerator * notice_unit.up,
                subject.denominator * notice_unit.down,
                claim.whole,
                claim.tenfold,
                if(claim.family = 'rate', notice_unit.up, null)
            )
        ) as is_right
    from claim
    join notice_unit on notice_unit.family = claim.family
    join subject
        on subject.key = claim.region
        and subject.month = claim.month
        and (
            subject.indicator = claim.indicator
            or (claim.indicator = 'persons' and subject.indicator = 'paid')
            or (claim.indicator = 'paid' and subject.indicator = 'persons')
        )
    where subject.denominator > 0
        and is_other_scope::integer + is_other_measure::integer + is_other_unit::integer <= 1
),

judged as (
    select
        id,
        any_value(stated) as stated,
        any_value(is_loose) as is_loose,
        arg_min({'numerator': numerator, 'denominator': denominator}, 1) filter (
            not is_other_scope and not is_other_measure and not is_other_unit
        ) as found,
        bool_or(is_right) filter (
            not is_other_scope and not is_other_measure and not is_other_unit
        ) as is_right,
        any_value(unit) filter (is_right and is_other_unit) as right_unit,
        any_value(scope) filter (is_right and is_other_scope) as right_scope,
        any_value(indicator) filter (is_right and is_other_measure) as right_measure,
        any_value({'numerator': numerator, 'denominator': denominator}) filter (
            is_right and is_other_measure
        ) as found_measure
    from tried
    group by id
)

select
    id,
    stated,
    case
        when found is null then 'unverifiable'
        when is_right or (coalesce(is_loose, false) and right_measure is not null) then 'match'
        else 'mismatch'
    end as verdict,
    if(
        not is_right and coalesce(is_loose, false) and right_measure is not null,
        found_measure,
        found
    ) as found,
    case
        when is_right then null
        when right_unit is not null then 'unit'
        when right_measure is not null then 'measure'
        when right_scope is not null then 'scope'
    end as hint,
    right_unit,
    right_measure,
    right_scope
from judged;
