-- 各项数量: a scalar; the counts and amounts (分) of a row of counts as fractions of 1
-- `better` is null: more of them is neither good nor bad.
create or replace macro counts_of(for_counts) as [
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
];
