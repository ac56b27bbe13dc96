-- 一户多人: one row per recipient whose account is used by more than one person
with shared as (
    select account_key
    from recipient
    group by account_key
    having count(distinct person_key) > 1
)

select null::varchar as slip_no, null::integer as line_no, null::integer as import_id,
    null::integer as source_line,
    concat('同一账号收多人的款：', recipient.name_masked, ' 尾号', recipient.account_tail) as detail
from recipient
join shared using (account_key);
