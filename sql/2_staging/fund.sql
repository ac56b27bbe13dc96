-- 资金台账: one row per share of a fund document (文号) that goes to a region; amounts are in 分
create or replace view fund as
select * exclude (superseded_by)
from raw_fund
where superseded_by is null;
