-- 同单重复: one row per payment of a person who stands more than once in the same slip
with repeated as (
    select payment.slip_key, recipient.person_key
    from payment
    join recipient using (recipient_key)
    group by payment.slip_key, recipient.person_key
    having count(*) > 1
)

select slip_number.slip_no, payment.line_no, payment.import_id, payment.source_line,
    '同一享受人在同一发放单中出现多次' as detail
from payment
join recipient using (recipient_key)
join repeated using (slip_key, person_key)
join slip_number using (slip_key);
