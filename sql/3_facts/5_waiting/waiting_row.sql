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

feedback_alone as (
    select import_id, 'feedback' as kind, source_line, slip_key, line_no, 'payment' as reason
    from feedback
    anti join payment using (slip_key, line_no)
),

refund_alone as (
    select import_id, 'refund' as kind, source_line, slip_key, line_no, 'payment' as reason
    from refund
    anti join payment using (slip_key, line_no)
),

push_alone as (
    select import_id, 'push' as kind, source_line, slip_key, line_no, 'payment' as reason
    from push
    anti join payment using (slip_key, line_no)
    where push.line_no is not null
    union all
    select import_id, 'push', source_line, slip_key, line_no, 'slip'
    from push
    where line_no is null and slip_key not in (select slip_key from slip_row)
)

select * from slipless
union all
select * from chainless
union all
select * from regionless
union all
select * from feedback_alone
union all
select * from refund_alone
union all
select * from push_alone;
