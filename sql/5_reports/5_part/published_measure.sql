-- 已发布的数: one row per published month (its last revision), scope, unit (全市 too) and measure: the fraction as published
create or replace view published_measure as
with last_revision as (
    select month, max(revision) as revision from published_revision where damage is null group by month
),

told as (
    select month, revision, scope, key, is_city, indicator, numerator, denominator
    from published_rank
    union all
    select
        month, revision, scope, key, is_city,
        measure.indicator, measure.numerator, measure.denominator
    from (
        select *, unnest(counts_of(counts)) as measure
        from (select *, published_unit as counts from published_unit)
    )
)

select month, scope, key, is_city, indicator, numerator, denominator
from told
semi join last_revision using (month, revision);
