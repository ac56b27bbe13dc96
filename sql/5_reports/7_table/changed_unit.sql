-- 数字变动（各单位）: one row per unit (全市 first) whose figures are others now than in a published revision, with the counts,
-- amounts (分) and rates that are; ranks may differ where the unit's own figures do not
create or replace macro changed_unit(for_month, for_revision, for_scope, for_regions) as table
with figure_row as materialized (
    select * from figure_change(for_month, for_revision, for_scope)
),

figures as (
    select
        key,
        list(
            {
                'figure': figure,
                'published': published::double,
                'live': live::double,
                'difference': difference::double
            }
            order by figure_place
        )
            filter (difference <> 0) as figures
    from figure_row
    group by key
),

rates as (
    select
        key,
        list(
            {
                'indicator': indicator,
                'published': fraction(published_top, published_bottom),
                'live': fraction(live_top, live_bottom),
                'difference': fraction_difference(
                    live_top, live_bottom, published_top, published_bottom
                ),
                'published_rank': published_rank,
                'live_rank': live_rank
            }
            order by list_position(
                [
                    'successRate', 'leftoverRate', 'cardShare', 'pushRate', 'firstAttemptRate',
                    'pendingRate', 'refundedRate'
                ],
                indicator
            )
        )
            filter (
                published_top <> live_top
                or published_bottom <> live_bottom
                or published_rank is distinct from live_rank
            ) as rates
    from rate_change(for_month, for_revision, for_scope)
    group by key
)

select
    unit.key,
    unit.name,
    unit.is_city,
    coalesce(figures.figures, []) as figures,
    coalesce(rates.rates, []) as rates
from (select distinct key, name, is_city, place from figure_row) as unit
left join figures using (key)
left join rates using (key)
where (len(figures.figures) > 0 or len(rates.rates) > 0)
    and if(for_regions is null, true, list_contains(for_regions, unit.key))
order by unit.is_city desc, unit.place;
