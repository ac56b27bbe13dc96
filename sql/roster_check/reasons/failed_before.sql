-- 上次失败，账号未变: one row per row of the list to an account whose last answered payment to the person failed; where the
-- person had none there, whose last payment to anybody failed for a reason of the account
-- A name that was corrected since 户名不符 is another one; what the bank's own system refused (F12) is simply sent again.
-- roster: 存疑
-- source: 标准失败原因及处理办法（失败未处理的，再发还会失败）
with answered as (
    select
        *,
        {
            'result': result, 'reason_code': reason_code, 'month': month, 'name_tag': name_tag
        } as answer,
        (answered_at, slip_key, line_no) as place
    from roster_past
    where result is not null
),

of_person as (
    select person_key, account_key, arg_max(answer, place) as last
    from answered
    group by person_key, account_key
),

of_account as (
    select account_key, arg_max(answer, place) as last
    from answered
    group by account_key
),

looked as (
    select
        checked_payment.import_id, checked_payment.source_line, checked_payment.name_tag,
        of_person.last is not null as is_own,
        coalesce(of_person.last, of_account.last) as last
    from checked_payment
    join of_account using (account_key)
    left join of_person using (person_key, account_key)
)

select
    looked.import_id, looked.source_line,
    concat(
        if(looked.is_own, '此人', '此账号'),
        looked.last.month // 100, '年', looked.last.month % 100, '月的发放失败（',
        failure_reason.reason_code, ' ', failure_reason.reason_name, '），账号没有变；处理：', failure_reason.remedy
    ) as detail
from looked
join failure_reason on failure_reason.reason_code = looked.last.reason_code
where looked.last.result in (2, 3)
    and looked.last.reason_code <> 'F12'
    and (looked.is_own or looked.last.reason_code not in ('F01', 'F08', 'F11', 'F14'))
    and (looked.last.reason_code <> 'F01' or looked.last.name_tag = looked.name_tag);
