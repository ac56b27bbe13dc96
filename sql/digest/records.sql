-- 发放单、明细、反馈、退款、推送: every version, keys by what they stand for, imports by their content
with file as (select import_id, sha256 || coalesce('/' || sheet, '') as file from import)
select 'slip' as kind, hash(row) as content
from (
    select raw_slip.* exclude (import_id, superseded_by, slip_key), file.file, later.file as superseded
    from raw_slip
    join file using (import_id)
    left join file as later on later.import_id = raw_slip.superseded_by
) as row
union all
select 'payment', hash(row)
from (
    select
        slip_number.slip_no, raw_payment.* exclude
        (import_id, superseded_by, slip_key, recipient_key, person_key, township_key, original_slip_key),
        original.slip_no as original_slip_no, township_code, township_name,
        person.pseudonym as person, account.pseudonym as account, name_masked, id_masked, account_tail,
        id_checksum_bad, id_birth_bad, id_was_15, payer.pseudonym as payer,
        file.file, later.file as superseded
    from raw_payment
    join file using (import_id)
    left join file as later on later.import_id = raw_payment.superseded_by
    left join slip_number using (slip_key)
    left join slip_number as original on original.slip_key = original_slip_key
    left join township_name using (township_key)
    left join recipient using (recipient_key)
    left join person on person.person_key = recipient.person_key
    left join person as payer on payer.person_key = raw_payment.person_key
    left join account using (account_key)
) as row
union all
select 'feedback', hash(row)
from (
    select
        slip_no, raw_feedback.* exclude (import_id, superseded_by, slip_key, answer_key), bank_code, bank_reason,
        file.file, later.file as superseded
    from raw_feedback
    join file using (import_id)
    left join file as later on later.import_id = raw_feedback.superseded_by
    left join slip_number using (slip_key)
    left join bank_answer using (answer_key)
) as row
union all
select 'refund', hash(row)
from (
    select slip_no, raw_refund.* exclude (import_id, superseded_by, slip_key), file.file, later.file as superseded
    from raw_refund
    join file using (import_id)
    left join file as later on later.import_id = raw_refund.superseded_by
    left join slip_number using (slip_key)
) as row
union all
select 'push', hash(row)
from (
    select slip_no, raw_push.* exclude (import_id, superseded_by, slip_key), file.file, later.file as superseded
    from raw_push
    join file using (import_id)
    left join file as later on later.import_id = raw_push.superseded_by
    left join slip_number using (slip_key)
) as row
