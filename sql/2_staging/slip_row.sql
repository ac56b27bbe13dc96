-- 发放单(原样): one row per slip in its current version, whatever its unit
create or replace view slip_row as
select * exclude (superseded_by)
from raw_slip
where superseded_by is null;
