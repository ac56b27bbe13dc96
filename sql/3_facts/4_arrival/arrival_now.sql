-- 到达的记录（现算）: one row per slip, kind of export and import that told of it, over all rows in their current version
-- `amount`: 分; of a slip what it says it pays, of payments their sum, else null.
create or replace view arrival_now as
select slip_key, 'slip' as kind, import_id, count(*) as row_count, sum(due_amount)::bigint as amount
from slip_row
group by slip_key, import_id
union all
select slip_key, 'payment', import_id, count(*), sum(amount)::bigint
from payment
group by slip_key, import_id
union all
select slip_key, 'feedback', import_id, count(*), null
from feedback
group by slip_key, import_id
union all
select slip_key, 'refund', import_id, count(*), null
from refund
group by slip_key, import_id
union all
select slip_key, 'push', import_id, count(*), null
from push
group by slip_key, import_id;
