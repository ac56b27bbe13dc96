-- 指标的分子分母: one row per stored period, unit and indicator (domain.md, section 6); `better` is higher or lower
-- With the unit's counts. successRate is the rate that the rule of the month prints and ranks; `shortfall` is what
-- keeps it from its best.
create or replace view rate_part as
with part as (
    select
        month,
        scope,
        cut_off,
        dimension_key,
        key,
        name,
        place,
        is_city,
        is_ranked,
        due,
        paid,
        outstanding,
        pending,
        refunded,
        unnest(
            [
                {
                    'indicator': 'successRate',
                    'numerator':
                        if(success_rule_of(month) = 'first-attempt', first_attempt_paid, paid),
                    'denominator': due,
                    'better': 'higher'
                },
                {'indicator': 'leftoverRate', 'numerator': outstanding, 'denominator': due, 'better': 'lower'},
                {
                    'indicator': 'cardShare',
                    'numerator': paid_to_social_card,
                    'denominator': paid_to_natural_persons,
                    'better': 'higher'
                },
                {'indicator': 'pushRate', 'numerator': pushed, 'denominator': paid, 'better': 'higher'},
                {
                    'indicator': 'firstAttemptRate',
                    'numerator': first_attempt_paid,
                    'denominator': due,
                    'better': 'higher'
                },
                {'indicator': 'pendingRate', 'numerator': pending, 'denominator': due, 'better': 'lower'},
                {'indicator': 'refundedRate', 'numerator': refunded, 'denominator': due, 'better': 'lower'}
            ],
            recursive := true
        )
    from unit_figure
)

select *, if(better = 'higher', denominator - numerator, numerator) as shortfall
from part;
