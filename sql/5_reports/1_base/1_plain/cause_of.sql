-- 未达最好的构成: a scalar; what the shortfall of an indicator is made of, in counts that add up to it; `can_mend`: whether
-- it can still be made good at the cut-off
-- Of counts as the settings have them (ruled.sql): refunds that are not in the denominator keep nothing away.
-- Of the first attempt `mended` is what failed first and was paid later, less what was paid first and taken back.
create or replace macro cause_of(for_indicator, for_rule, for_counts) as
    case
        when for_indicator = 'cardShare'
        then [
            {
                'cause': 'otherCard',
                'count': for_counts.carded - for_counts.paid_to_social_card,
                'can_mend': true
            }
        ]
        when for_indicator = 'pushRate'
        then [
            {
                'cause': 'unpushed',
                'count': for_counts.pushable - for_counts.pushed_parts,
                'can_mend': true
            }
        ]
        when for_indicator = 'leftoverRate'
        then [{'cause': 'outstanding', 'count': for_counts.outstanding, 'can_mend': true}]
        when for_indicator = 'pendingRate'
        then [{'cause': 'pending', 'count': for_counts.pending, 'can_mend': true}]
        when for_indicator = 'refundedRate'
        then [{'cause': 'refunded', 'count': for_counts.refunded, 'can_mend': false}]
        when for_indicator = 'firstAttemptRate' or for_rule = 'first-attempt'
        then [
            {'cause': 'outstanding', 'count': for_counts.outstanding, 'can_mend': false},
            {'cause': 'pending', 'count': for_counts.pending, 'can_mend': true},
            {'cause': 'refunded', 'count': for_counts.refunded, 'can_mend': false},
            {
                'cause': 'mended',
                'count': for_counts.paid - for_counts.first_attempt_paid,
                'can_mend': false
            }
        ]
        else [
            {'cause': 'outstanding', 'count': for_counts.outstanding, 'can_mend': true},
            {'cause': 'pending', 'count': for_counts.pending, 'can_mend': true},
            {
                'cause': 'refunded',
                'count': for_counts.refunded - (for_counts.due - for_counts.rated),
                'can_mend': false
            }
        ]
    end;
