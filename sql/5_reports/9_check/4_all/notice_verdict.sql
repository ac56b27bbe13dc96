-- 校核的结论: one row per claim of a text on a month, seen at a cut-off: right, wrong or not checkable, with what is right
create or replace macro notice_verdict(
    for_month, seen_at, for_part, as_published, asked_claims
) as table
with subject as materialized (
    select list(one) as all_rows
    from notice_subject(for_month, seen_at, for_part, as_published, asked_claims) as one
),

told as (
    select * from figure_verdict((select all_rows from subject), asked_claims)
    union all by name
    select * from set_verdict(for_month, seen_at, (select all_rows from subject), asked_claims)
    union all by name
    select * from gap_verdict(for_month, seen_at, (select all_rows from subject), asked_claims)
    union all by name
    select * from cause_verdict(for_month, seen_at, asked_claims)
    union all by name
    select * exclude (counted)
    from plain_verdict(
        for_month, seen_at, as_published, (select all_rows from subject), asked_claims
    )
),

against as (
    select id, list(other_id order by other_id) as contradicts
    from contradicting_claim(asked_claims)
    group by id
)

select
    claim.id,
    coalesce(told.verdict, 'unverifiable') as verdict,
    told.stated,
    if(
        told.found.numerator is null or told.found.denominator is null,
        null,
        fraction(told.found.numerator, told.found.denominator)
    ) as found,
    if(
        told.held.numerator is null or told.held.denominator is null,
        null,
        fraction(told.held.numerator, told.held.denominator)
    ) as held,
    if(
        told.found.denominator > 0,
        told.found.numerator::double / told.found.denominator::double,
        null
    ) as computed,
    told.hint,
    told.right_unit,
    told.right_measure,
    told.right_scope,
    coalesce(told.names, []) as names,
    coalesce(told.unnamed, []) as unnamed,
    coalesce(against.contradicts, []) as contradicts
from notice_claim(asked_claims) as claim
left join told using (id)
left join against using (id)
order by claim.id;
