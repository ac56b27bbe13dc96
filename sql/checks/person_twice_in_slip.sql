-- 同单重复: one row per payment of a person who stands more than once in the same slip
-- To put a slip's persons in order costs half of grouping by them, since nearly all stand alone.
with repeated as materialized (
    select slip_key, person_key
    from payment
    qualify lag(person_key) over (partition by slip_key order by person_key) = person_key
)

select slip_number.slip_no, payment.line_no, payment.import_id, payment.source_line,
    '同一享受人在同一发放单中出现多次' as detail
from payment
semi join repeated using (slip_key, person_key)
join slip_number using (slip_key);
