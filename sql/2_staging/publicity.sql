-- 公示台账: one row per publication; stage is before or after the payout
create or replace view publicity as
select * exclude (superseded_by)
from raw_publicity
where superseded_by is null;
