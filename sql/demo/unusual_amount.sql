-- 不寻常明细的金额: one row per unusual payment, in 分
create table unusual_amount as
select
    slip_no,
    line_no,
    amount
from line(-1);
