-- 纠错再发的指向: one row per re-issued payment row and the row it re-issues
-- A row names its original, or its slip names the original slip and exactly one unpaid row there has the same
-- person and amount (domain.md, section 4); none or several: an obligation of its own, not listed here.
create or replace view reissue_link as
with named as (
    select
        payment.slip_key, payment.line_no,
        payment.original_slip_key as parent_slip_key, payment.original_line_no as parent_line_no
    from payment
    where payment.original_slip_key is not null and payment.original_line_no is not null
),

nameless as (
    select
        payment.slip_key, payment.line_no, payment.person_key, payment.amount,
        slip.original_slip_key, slip.funded_at
    from slip
    join payment on payment.slip_key = slip.slip_key
    where slip.is_reissue
        and slip.original_slip_key is not null
        and (payment.original_slip_key is null or payment.original_line_no is null)
),

candidate as (
    select
        nameless.slip_key, nameless.line_no,
        original.slip_key as parent_slip_key, original.line_no as parent_line_no,
        nameless.funded_at
    from nameless
    join payment as original
        on original.slip_key = nameless.original_slip_key
        and original.person_key = nameless.person_key
        and original.amount = nameless.amount
),

-- What the bank had told of these rows before the re-issue was funded; a bare date is compared by date only.
told as (
    select
        candidate.*,
        feedback.result,
        feedback.answered_at,
        feedback.attempt,
        bool_or(feedback.answered_at = date_trunc('day', feedback.answered_at)) over (
            partition by
                candidate.slip_key, candidate.line_no, candidate.parent_slip_key,
                candidate.parent_line_no, date_trunc('day', feedback.answered_at)
        ) as is_by_date
    from candidate
    left join feedback
        on feedback.slip_key = candidate.parent_slip_key
        and feedback.line_no = candidate.parent_line_no
        and feedback.result <> 0
        and feedback.answered_at < coalesce(candidate.funded_at, timestamp 'infinity')
),

last_outcome as (
    select
        slip_key, line_no, parent_slip_key, parent_line_no,
        arg_max(
            result,
            (
                if(is_by_date, date_trunc('day', answered_at), answered_at),
                attempt, outcome_weight(result)
            )
        ) as result
    from told
    group by slip_key, line_no, parent_slip_key, parent_line_no
),

inferred as (
    select slip_key, line_no, min(parent_slip_key) as parent_slip_key, min(parent_line_no) as parent_line_no
    from last_outcome
    where result is distinct from 1
    group by slip_key, line_no
    having count(*) = 1
),

arrived as (
    select distinct slip_key
    from payment
    where slip_key in (select original_slip_key from nameless)
),

-- Where no row of the original slip has arrived yet, the row waits for it: line 0 is never there.
waiting as (
    select nameless.slip_key, nameless.line_no, nameless.original_slip_key, 0
    from nameless
    where nameless.original_slip_key not in (select slip_key from arrived)
)

select * from named
union all
select * from inferred
union all
select * from waiting;
