-- 落后比较的次序: one row per rate and scope that units are held against a benchmark by, in the order of the columns
-- `setting` names the choice of the office: against what, and whether the notice names laggards by it.
create or replace table lagging_column as
select 'lagging.' || indicator || '.' || scope as setting, indicator, scope, place
from (
    values
        ('successRate', 'month', 1),
        ('successRate', 'ytd', 2),
        ('leftoverRate', 'ytd', 3),
        ('cardShare', 'ytd', 4),
        ('pushRate', 'ytd', 5),
        ('leftoverRate', 'month', 6),
        ('cardShare', 'month', 7),
        ('pushRate', 'month', 8),
        ('firstAttemptRate', 'month', 9),
        ('firstAttemptRate', 'ytd', 10),
        ('pendingRate', 'month', 11),
        ('pendingRate', 'ytd', 12),
        ('refundedRate', 'month', 13),
        ('refundedRate', 'ytd', 14)
) as known (indicator, scope, place);
