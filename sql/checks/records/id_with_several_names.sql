-- 一证多名: one row per payment of the month to an ID that has come with more than one name by then
-- severity: 中
-- reason: 同一证件号写了几个姓名，可能是冒用证件，也可能是姓名写错而发放失败
-- source: 彭水县“一卡通”系统实施方案 验证
with payee as (
    select recipient_key, person_key, name_tag from repeated_payee where has_names
),

several as (
    select payee.person_key
    from raw_payment
    join payee using (recipient_key)
    join slip_dimension using (slip_key)
    where raw_payment.superseded_by is null
        and coalesce(slip_dimension.month, 999912)
        <= coalesce(getvariable('for_month')::integer, 999912)
    group by payee.person_key
    having min(payee.name_tag) <> max(payee.name_tag)
)

select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    '同一证件号先后写了不同的姓名' as detail,
    '这个证件号另有不同的姓名' as own_detail
from checked_payment
semi join several using (person_key);
