-- 当期设置: a scalar; every setting as it holds in a month (domain.md, sections 4 and 6)
create or replace macro setting_of(for_month) as (
    select {
        'success_rule': arg_max(value, (from_month, version)) filter (setting = 'successRule'),
        'refunded_counts_as':
            arg_max(value, (from_month, version)) filter (setting = 'refundedCountsAs'),
        'reissue_waiting_counts_as':
            arg_max(value, (from_month, version)) filter (setting = 'reissueWaitingCountsAs'),
        'push_grain': arg_max(value, (from_month, version)) filter (setting = 'pushGrain'),
        'unknown_card_counts_as':
            arg_max(value, (from_month, version)) filter (setting = 'unknownCardCountsAs'),
        'slips_counted_as':
            arg_max(value, (from_month, version)) filter (setting = 'slipsCountedAs')
    }
    from setting_value
    where from_month <= for_month
);
