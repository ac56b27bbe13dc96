-- 趋势的起止: one row: the months asked for; without them up to the latest month with data, and from the first one, at
-- most twelve months; null where nothing is there
create or replace macro trend_span(since_asked, until_asked) as table
with known as (
    select min(month) as first_known, max(month) as last_known
    from figure
    where scope = 'month' and grouped_by in ('city', 'region') and due > 0 and cut_off = period_end(month)
),

ending as (
    select first_known, coalesce(until_asked, last_known) as until_month
    from known
)

select
    coalesce(
        since_asked,
        least(
            until_month,
            greatest(
                first_known,
                month_of(period_end(until_month) - interval 12 month)
            )
        )
    ) as since_month,
    until_month
from ending
where first_known is not null;
