-- 各项比率的变动: one row per unit (全市 too) and indicator: its fraction and rank as published in a revision, and as they are
-- now; each by the rule of its own time
create or replace macro rate_change(for_month, for_revision, for_scope) as table
with kept as (
    select key, is_city, indicator, numerator, denominator, rank
    from published_rank
    where month = for_month and revision = for_revision and scope = for_scope
),

live as (
    select *
    from unit_rank
    where month = for_month
        and scope = for_scope
        and cut_off = period_end(for_month)
        and (is_city or is_ranked)
)

select
    coalesce(kept.key, live.key) as key,
    coalesce(kept.indicator, live.indicator) as indicator,
    coalesce(kept.numerator, 0) as published_top,
    coalesce(kept.denominator, 0) as published_bottom,
    coalesce(live.numerator, 0) as live_top,
    coalesce(live.denominator, 0) as live_bottom,
    kept.rank as published_rank,
    live.rank as live_rank
from kept
full join live
    on live.indicator = kept.indicator
    and (live.key = kept.key or (live.is_city and kept.is_city));
