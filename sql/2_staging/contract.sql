-- 代发协议: one row per agreement of a region with a bank; limits are in working days
create or replace view contract as
select * exclude (superseded_by)
from raw_contract
where superseded_by is null;
