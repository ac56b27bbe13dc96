-- 同单重复: one row per payment of a person who stands more than once in the same slip; a re-issue is no second payment
-- To put a slip's persons in order costs half of grouping by them, since nearly all stand alone.
-- severity: 高
-- roster: 有误
-- reason: 同一人在一张发放单上领了几次，可能重发
-- source: 二七政办文〔2021〕15号 重发
with repeated as materialized (
    select slip_key, person_key
    from checked_payment
    where not is_reissue
    qualify lag(person_key) over (partition by slip_key order by person_key) = person_key
)

select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    '同一享受人在同一发放单中出现多次' as detail
from checked_payment
semi join repeated using (slip_key, person_key)
where not is_reissue;
