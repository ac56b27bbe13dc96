-- 各项指标与数量: a scalar; every rate of a row of counts, then its counts and amounts (分) as fractions of 1
-- `better` is null for counts: more of them is neither good nor bad.
create or replace macro measures_of(for_rule, for_counts) as list_concat(
    rates_of(for_rule, for_counts),
    [
        {
            'indicator': 'due',
            'numerator': for_counts.due,
            'denominator': 1::bigint,
            'better': null::varchar
        },
        {
            'indicator': 'paid',
            'numerator': for_counts.paid,
            'denominator': 1::bigint,
            'better': null::varchar
        },
        {
            'indicator': 'outstanding',
            'numerator': for_counts.outstanding,
            'denominator': 1::bigint,
            'better': null::varchar
        },
        {
            'indicator': 'pending',
            'numerator': for_counts.pending,
            'denominator': 1::bigint,
            'better': null::varchar
        },
        {
            'indicator': 'refunded',
            'numerator': for_counts.refunded,
            'denominator': 1::bigint,
            'better': null::varchar
        },
        {
            'indicator': 'persons',
            'numerator': for_counts.persons,
            'denominator': 1::bigint,
            'better': null::varchar
        },
        {
            'indicator': 'amountDue',
            'numerator': for_counts.amount_due,
            'denominator': 1::bigint,
            'better': null::varchar
        },
        {
            'indicator': 'amountPaid',
            'numerator': for_counts.amount_paid,
            'denominator': 1::bigint,
            'better': null::varchar
        },
        {
            'indicator': 'projects',
            'numerator': for_counts.projects::bigint,
            'denominator': 1::bigint,
            'better': null::varchar
        },
        {
            'indicator': 'slips',
            'numerator': for_counts.slips::bigint,
            'denominator': 1::bigint,
            'better': null::varchar
        }
    ]
);
