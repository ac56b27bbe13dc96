-- 各项数: a scalar; the counts and amounts (分) of a row, by the contract's names, in the order they are printed
-- `by_record`: whether the figure is a sum over obligations; distinct projects, slips and persons are not.
create or replace macro figures_of(for_counts) as [
    {'figure': 'due', 'counted': for_counts.due, 'by_record': true},
    {'figure': 'paid', 'counted': for_counts.paid, 'by_record': true},
    {'figure': 'outstanding', 'counted': for_counts.outstanding, 'by_record': true},
    {'figure': 'pending', 'counted': for_counts.pending, 'by_record': true},
    {'figure': 'refunded', 'counted': for_counts.refunded, 'by_record': true},
    {
        'figure': 'paidToSocialCard',
        'counted': for_counts.paid_to_social_card,
        'by_record': true
    },
    {
        'figure': 'paidToNaturalPersons',
        'counted': for_counts.paid_to_natural_persons,
        'by_record': true
    },
    {'figure': 'pushed', 'counted': for_counts.pushed, 'by_record': true},
    {'figure': 'firstAttemptPaid', 'counted': for_counts.first_attempt_paid, 'by_record': true},
    {'figure': 'amountDue', 'counted': for_counts.amount_due, 'by_record': true},
    {'figure': 'amountPaid', 'counted': for_counts.amount_paid, 'by_record': true},
    {'figure': 'amountOutstanding', 'counted': for_counts.amount_outstanding, 'by_record': true},
    {'figure': 'amountPending', 'counted': for_counts.amount_pending, 'by_record': true},
    {'figure': 'amountRefunded', 'counted': for_counts.amount_refunded, 'by_record': true},
    {'figure': 'persons', 'counted': for_counts.persons, 'by_record': false},
    {'figure': 'projects', 'counted': for_counts.projects, 'by_record': false},
    {'figure': 'slips', 'counted': for_counts.slips, 'by_record': false}
];
