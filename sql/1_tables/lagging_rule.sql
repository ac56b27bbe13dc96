-- 落后比较: one row per indicator and scope: what a unit is held against, and whether the notice names laggards by it
-- `place` is the order of the columns. Leftover must be worse than both (domain.md, section 7). Data: may be edited.
create table if not exists lagging_rule as
select *
from (
    values
        ('successRate', 'month', 'province', true, 1),
        ('successRate', 'ytd', 'city', true, 2),
        ('leftoverRate', 'ytd', 'both', true, 3),
        ('cardShare', 'ytd', 'city', true, 4),
        ('pushRate', 'ytd', 'city', true, 5),
        ('leftoverRate', 'month', 'both', false, 6),
        ('cardShare', 'month', 'city', false, 7),
        ('pushRate', 'month', 'city', false, 8),
        ('firstAttemptRate', 'month', 'city', false, 9),
        ('firstAttemptRate', 'ytd', 'city', false, 10),
        ('pendingRate', 'month', 'city', false, 11),
        ('pendingRate', 'ytd', 'city', false, 12),
        ('refundedRate', 'month', 'city', false, 13),
        ('refundedRate', 'ytd', 'city', false, 14)
) as rule (indicator, scope, against, is_judged, place);
