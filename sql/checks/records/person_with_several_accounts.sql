-- 一人多户: one row per payment of a person who is paid to more than one account in the month; re-issues apart
-- severity: 低
-- reason: 补贴应统一打到社保卡，一人用几个账号不合“一人一卡”
-- source: 楚财农〔2023〕10号 三（六）以社会保障卡为载体
with payee as (
    select recipient_key, account_key from repeated_payee where has_accounts and not is_company
),

used as materialized (
    select checked_payment.*, payee.account_key
    from checked_payment
    join payee using (recipient_key)
    where not is_reissue
),

repeated as (
    select person_key, count(distinct account_key) as accounts
    from used
    group by person_key
    having count(distinct account_key) > 1
)

select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    concat('本月发到此人的', repeated.accounts, '个账号') as detail,
    '本月此人另有收款账号' as own_detail
from used
join repeated using (person_key);
