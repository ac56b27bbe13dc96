-- 比率各列: a scalar; the rates of a row of counts as the settings have them (ruled.sql), of 1, null where nothing divides
create or replace macro rate_columns(for_counts) as {
    'success_rate': for_counts.paid / nullif(for_counts.rated, 0),
    'first_attempt_rate': for_counts.first_attempt_paid / nullif(for_counts.due, 0),
    'leftover_rate': for_counts.outstanding / nullif(for_counts.rated, 0),
    'pending_rate': for_counts.pending / nullif(for_counts.rated, 0),
    'refunded_rate': for_counts.refunded / nullif(for_counts.due, 0),
    'card_share': for_counts.paid_to_social_card / nullif(for_counts.carded, 0),
    'push_rate': for_counts.pushed_parts / nullif(for_counts.pushable, 0)
};
