-- 未匹配的行: one row per loaded row that waits for what it refers to, with the reason
-- Reasons: slip, region, payment, original, cycle (formats.md, «What real files do»).
create or replace view waiting_row as
with slipless as (
    select
        payment.import_id, 'payment' as kind, payment.source_line, payment.slip_key, payment.line_no,
        case when slip_row.slip_key is null then 'slip' else 'region' end as reason
    from payment
    anti join slip_dimension using (slip_key)
    left join slip_row on slip_row.slip_key = payment.slip_key
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

-- Most slips have every line from their first to their last: there no single payment need be looked up.
unbroken as (
    select slip_key, min(line_no) as first_line, max(line_no) as last_line
    from payment
    group by slip_key
    having count(*) = max(line_no)::bigint - min(line_no) + 1
),

event as (
    select import_id, 'feedback' as kind, source_line, slip_key, line_no from feedback
    union all
    select import_id, 'refund', source_line, slip_key, line_no from refund
    union all
    select import_id, 'push', source_line, slip_key, line_no from push where line_no is not null
),

unpaired as (
    select event.*, 'payment' as reason
    from event
    anti join unbroken
        on unbroken.slip_key = event.slip_key
        and event.line_no between unbroken.first_line and unbroken.last_line
    anti join payment on payment.slip_key = event.slip_key and payment.line_no = event.line_no
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
