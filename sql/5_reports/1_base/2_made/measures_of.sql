-- 各项指标与数量: a scalar; every rate of a row of counts, then its counts and amounts (分) as fractions of 1
create or replace macro measures_of(for_rule, for_counts) as
    list_concat(rates_of(for_rule, for_counts), counts_of(for_counts));
