-- 名单上的人和账号已有的发放: one row per payment of a person or to an account of the list, of other slips, with its last
-- answer before now (`result` null: none yet) and the standard reason of a failure; of the reader's own records only
create or replace temp table roster_past as
with past_payee as materialized (
    select recipient_key, person_key, account_key, name_tag
    from recipient
    where person_key in (select person_key from roster_person where person_key > 0)
        or account_key in (select account_key from roster_account where account_key > 0)
),

paid as materialized (
    select
        payment.slip_key, payment.line_no, payment.amount,
        past_payee.person_key, past_payee.account_key, past_payee.name_tag
    from payment
    join past_payee using (recipient_key)
    anti join roster_slip using (slip_key)
),

answer as (
    select
        feedback.slip_key, feedback.line_no,
        arg_max(
            {'result': feedback.result, 'answer_key': feedback.answer_key, 'answered_at': feedback.answered_at},
            (feedback.answered_at, feedback.attempt, outcome_weight(feedback.result))
        ) as last
    from feedback
    join paid using (slip_key, line_no)
    where feedback.result <> 0
    group by feedback.slip_key, feedback.line_no
)

select
    paid.*,
    slip_dimension.month,
    slip_dimension.project_key,
    answer.last.result,
    answer.last.answered_at,
    case
        when answer.last.result in (2, 3)
        then coalesce(own_reason.reason_code, any_reason.reason_code, 'F90')
    end as reason_code
from paid
join slip_dimension using (slip_key)
left join answer using (slip_key, line_no)
left join answer_reason as any_reason
    on any_reason.answer_key = answer.last.answer_key and any_reason.bank_key is null
left join answer_reason as own_reason
    on own_reason.answer_key = answer.last.answer_key and own_reason.bank_key = slip_dimension.bank_key;
