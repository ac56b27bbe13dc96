-- 已写出的首次明细: one row per first-issue payment, as its file tells it (test of the demo only)
create table told_payment as
from payment_row(0);
