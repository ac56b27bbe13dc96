-- 按设置的数: a scalar; of a row of stored counts what the settings say otherwise, and what rates are divided by
-- 再发未反馈 is 遗留 or 待反馈; 已退款 stays in or leaves the denominator of rates; a card of unknown kind counts as another
-- or not at all; pushes are counted by payment or by slip; slips of re-issues count or don't (domain.md, section 6).
-- `for_counts` is a column that holds the row (`counted as counts`, one step before), here and in every macro that takes
-- counts: a relation's name would pack the whole row again for each count read of it, which plans slower than it runs.
create or replace macro ruled(for_setting, for_counts) as {
    'slips': for_counts.slips
        + if(for_setting.slips_counted_as = 'literal', for_counts.reissue_slips, 0),
    'outstanding': for_counts.outstanding
        - if(for_setting.reissue_waiting_counts_as = 'pending', for_counts.reissue_waiting, 0),
    'pending': for_counts.pending
        + if(for_setting.reissue_waiting_counts_as = 'pending', for_counts.reissue_waiting, 0),
    'amount_outstanding': for_counts.amount_outstanding
        - if(
            for_setting.reissue_waiting_counts_as = 'pending',
            for_counts.amount_reissue_waiting, 0
        ),
    'amount_pending': for_counts.amount_pending
        + if(
            for_setting.reissue_waiting_counts_as = 'pending',
            for_counts.amount_reissue_waiting, 0
        ),
    'rated': for_counts.due
        - if(for_setting.refunded_counts_as = 'excluded', for_counts.refunded, 0),
    'carded': for_counts.paid_to_natural_persons
        - if(
            for_setting.unknown_card_counts_as = 'excluded', for_counts.paid_to_unknown_card, 0
        ),
    'pushed_parts': if(
        for_setting.push_grain = 'slip', for_counts.pushed_slips, for_counts.pushed
    ),
    'pushable': if(for_setting.push_grain = 'slip', for_counts.paid_slips, for_counts.paid)
};
