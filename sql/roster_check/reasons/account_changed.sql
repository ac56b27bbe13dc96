-- 账号变更: one row per row of the list to an account that the person was never paid to, when his last answered payment
-- succeeded on another; after a failure the account is changed as a matter of course
-- roster: 存疑
-- source: 彭水县“一卡通”系统实施方案 信息采集
with last_answer as (
    select
        person_key,
        arg_max({'result': result, 'account_key': account_key, 'month': month}, (answered_at, slip_key, line_no)) as last
    from roster_past
    where result is not null
    group by person_key
)

select
    checked_payment.import_id, checked_payment.source_line,
    concat(
        '与', last.month // 100, '年', last.month % 100, '月成功发放的账号不同，核对是否本人换卡'
    ) as detail
from checked_payment
join last_answer using (person_key)
anti join roster_past as used
    on used.person_key = checked_payment.person_key and used.account_key = checked_payment.account_key
where last.result = 1
    and not checked_payment.is_company
    and not checked_payment.is_reissue;
