-- 各项比率: a scalar; the numerator and denominator of every indicator of a row of counts (domain.md, section 6)
-- Of counts as the settings have them (ruled.sql); first answers and refunds are always parts of all that is due.
-- successRate is the rate that the rule prints and ranks. `better` is higher or lower.
create or replace macro rates_of(for_rule, for_counts) as [
    {
        'indicator': 'successRate',
        'numerator': if(for_rule = 'first-attempt', for_counts.first_attempt_paid, for_counts.paid),
        'denominator': if(for_rule = 'first-attempt', for_counts.due, for_counts.rated),
        'better': 'higher'
    },
    {
        'indicator': 'leftoverRate',
        'numerator': for_counts.outstanding,
        'denominator': for_counts.rated,
        'better': 'lower'
    },
    {
        'indicator': 'cardShare',
        'numerator': for_counts.paid_to_social_card,
        'denominator': for_counts.carded,
        'better': 'higher'
    },
    {
        'indicator': 'pushRate',
        'numerator': for_counts.pushed_parts,
        'denominator': for_counts.pushable,
        'better': 'higher'
    },
    {
        'indicator': 'firstAttemptRate',
        'numerator': for_counts.first_attempt_paid,
        'denominator': for_counts.due,
        'better': 'higher'
    },
    {
        'indicator': 'pendingRate',
        'numerator': for_counts.pending,
        'denominator': for_counts.rated,
        'better': 'lower'
    },
    {
        'indicator': 'refundedRate',
        'numerator': for_counts.refunded,
        'denominator': for_counts.due,
        'better': 'lower'
    }
];
