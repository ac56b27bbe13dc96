-- 未匹配的行: one row per loaded row that waits for what it refers to, with the reason
-- Reasons: slip, region, payment, original, cycle (formats.md, «What real files do»).
-- Few among millions: it is decided by slip which rows need looking up at all.
create or replace view waiting_row as
with extent as materialized (
    select slip_key, min(line_no) as first_line, max(line_no) as last_line, count(*) as line_count
    from payment
    group by slip_key
),

slipless as (
    select
        payment.import_id, 'payment' as kind, payment.source_line, payment.slip_key, payment.line_no,
        case when slip_row.slip_key is null then 'slip' else 'region' end as reason
    from payment
    left join slip_row on slip_row.slip_key = payment.slip_key
    where payment.slip_key in (select slip_key from extent anti join slip_dimension using (slip_key))
),

chainless as (
    select
        payment.import_id, 'payment' as kind, payment.source_line, payment.slip_key, payment.line_no,
        case chain_row.problem when 'cycle' then 'cycle' else 'original' end as reason
    from chain_row
    join payment using (slip_key, line_no)
    semi join slip_dimension on slip_dimension.slip_key = payment.slip_key
    where chain_row.problem is not null
),

regionless as (
    select import_id, 'slip' as kind, source_line, slip_key, null::integer as line_no, 'region' as reason
    from slip_row
    where slip_key not in (select slip_key from slip_dimension)
),

told as (
    select slip_key, min(line_no) as first_line, max(line_no) as last_line from feedback group by slip_key
    union all
    select slip_key, min(line_no), max(line_no) from refund group by slip_key
    union all
    select slip_key, min(line_no), max(line_no) from push where line_no is not null group by slip_key
),

-- Most slips have every line from their first to their last, and nobody tells of others: all are there.
doubtful as materialized (
    select distinct told.slip_key
    from told
    left join extent using (slip_key)
    where extent.slip_key is null
        or told.first_line < extent.first_line
        or told.last_line > extent.last_line
        or extent.line_count <= extent.last_line::bigint - extent.first_line
),

event as (
    select import_id, 'feedback' as kind, source_line, slip_key, line_no
    from feedback
    where slip_key in (select slip_key from doubtful)
    union all
    select import_id, 'refund', source_line, slip_key, line_no
    from refund
    where slip_key in (select slip_key from doubtful)
    union all
    select import_id, 'push', source_line, slip_key, line_no
    from push
    where line_no is not null and slip_key in (select slip_key from doubtful)
),

there as (
    select slip_key, line_no from payment where slip_key in (select slip_key from doubtful)
),

unpaired as (
    select event.*, 'payment' as reason
    from event
    anti join there on there.slip_key = event.slip_key and there.line_no = event.line_no
),

slip_push_alone as (
    select import_id, 'push' as kind, source_line, slip_key, line_no, 'slip' as reason
    from push
    where line_no is null and slip_key not in (select slip_key from slip_row)
)

select * from slipless
union all
select * from chainless
union all
select * from regionless
union all
select * from unpaired
union all
select * from slip_push_alone;
