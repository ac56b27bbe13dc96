-- 一户多人: one row per recipient whose account is used by more than one person
-- Most accounts have one recipient only: sorting them out first costs a third of grouping all.
with repeated as (
    select account_key
    from recipient
    qualify row_number() over (partition by account_key) = 2
),

shared as (
    select account_key
    from recipient
    semi join repeated using (account_key)
    group by account_key
    having min(person_key) <> max(person_key)
)

select null::varchar as slip_no, null::integer as line_no, null::integer as import_id,
    null::integer as source_line,
    concat('同一账号收多人的款：', recipient.name_masked, ' 尾号', recipient.account_tail) as detail
from recipient
join shared using (account_key);
