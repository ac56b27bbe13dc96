-- 预算一体化支付: one row per payment that a voucher made; amounts are in 分
create or replace view voucher as
select * exclude (superseded_by)
from raw_voucher
where superseded_by is null;
