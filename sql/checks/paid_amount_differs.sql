-- 实发与应发不符: one row per success whose paid amount is not the amount due
-- Where a slip pays everyone that same amount, no single payment need be looked up.
with slip_amount as (
    select slip_key, min(amount) as least, max(amount) as most
    from payment
    group by slip_key
),

doubtful as (
    select feedback.slip_key, feedback.line_no, feedback.paid_amount, feedback.import_id, feedback.source_line
    from feedback
    anti join slip_amount
        on slip_amount.slip_key = feedback.slip_key
        and slip_amount.least = feedback.paid_amount
        and slip_amount.most = feedback.paid_amount
    where feedback.result = 1 and feedback.paid_amount is not null
),

doubtful_slip as (
    select distinct slip_key from doubtful
),

candidate as (
    select payment.slip_key, payment.line_no, payment.amount
    from payment
    semi join doubtful_slip using (slip_key)
),

offender as materialized (
    select doubtful.*
    from doubtful
    join candidate using (slip_key, line_no)
    where doubtful.paid_amount <> candidate.amount
)

select slip_number.slip_no, offender.line_no, offender.import_id, offender.source_line,
    '实发金额与应发金额不同' as detail
from offender
join slip_number using (slip_key);
