-- 义务的经过: one row per event of a chain of rows in order of time, with the file and line that told of it
-- for_slip and for_line are the original row's (slip_key, line_no). What has no time yet comes last.
create or replace macro obligation_event(for_slip, for_line, seen_at) as table
with chain_part as materialized (
    select for_slip as slip_key, for_line as line_no, 0 as place
    union all
    select slip_key, line_no, place
    from chain_row
    where root_slip_key = for_slip and root_line_no = for_line and problem is null
),

sent as (
    select
        chain_part.place,
        slip_row.funded_at,
        slip_row.slip_key,
        payment.line_no,
        payment.amount,
        recipient.account_tail,
        if(chain_part.place = 0, slip_row.import_id, payment.import_id) as import_id,
        if(chain_part.place = 0, slip_row.source_line, payment.source_line) as source_line
    from chain_part
    join payment on payment.slip_key = chain_part.slip_key and payment.line_no = chain_part.line_no
    join slip_row on slip_row.slip_key = chain_part.slip_key
    join recipient on recipient.recipient_key = payment.recipient_key
),

event as (
    select
        funded_at as happened_at,
        case
            when funded_at is null then 'not-funded'
            when place = 0 then 'funded'
            else 'reissued'
        end as kind,
        place as step,
        slip_key,
        line_no,
        null::integer as attempt,
        null::integer as answer_key,
        amount,
        account_tail,
        import_id,
        source_line
    from sent
    union all
    select
        feedback.answered_at,
        case feedback.result
            when 0 then 'processing'
            when 1 then 'paid'
            when 2 then 'failed'
            else 'returned'
        end,
        100 + chain_part.place, slip_key, line_no, attempt, answer_key, paid_amount, null,
        import_id, source_line
    from feedback
    join chain_part using (slip_key, line_no)
    union all
    select requested_at, 'refund-requested', 200, slip_key, line_no, null, null, amount, null,
        import_id, source_line
    from refund
    join chain_part using (slip_key, line_no)
    where requested_at is not null
    union all
    select closed_at, 'refunded', 300, slip_key, line_no, null, null, amount, null, import_id,
        source_line
    from refund
    join chain_part using (slip_key, line_no)
    where closed_at is not null
    union all
    select push.pushed_at, 'pushed', 400, push.slip_key, push.line_no, null, null, null, null,
        push.import_id, push.source_line
    from push
    join chain_part
        on chain_part.slip_key = push.slip_key
        and coalesce(push.line_no, chain_part.line_no) = chain_part.line_no
    where push.is_success
),

reason as materialized (
    select answer_reason.*
    from answer_reason
    cross join slip_dimension
    where slip_dimension.slip_key = for_slip
        and coalesce(answer_reason.bank_key = slip_dimension.bank_key, true)
)

select
    local_instant(event.happened_at) as at,
    event.kind,
    slip_number.slip_no as slip,
    event.line_no as line,
    event.attempt::integer as attempt,
    if(
        event.kind in ('failed', 'returned'),
        {'code': failure_reason.reason_code, 'name': failure_reason.reason_name},
        null
    ) as reason,
    bank_answer.bank_code,
    bank_answer.bank_reason,
    event.amount::double as amount,
    event.account_tail,
    coalesce(event.happened_at >= seen_at, true) as is_after_cut_off,
    {
        'import': event.import_id,
        'file': import.name,
        'sheet': import.sheet,
        'line': event.source_line
    } as source
from event
join slip_number using (slip_key)
join import using (import_id)
left join bank_answer using (answer_key)
left join reason as own_reason
    on own_reason.answer_key = event.answer_key
    and own_reason.bank_key is not null
left join reason as any_reason
    on any_reason.answer_key = event.answer_key
    and any_reason.bank_key is null
left join failure_reason
    on failure_reason.reason_code = coalesce(own_reason.reason_code, any_reason.reason_code, 'F90')
order by event.happened_at nulls last, event.step, event.attempt, event.source_line;
