-- 账号变更: one row per payment of the month to an account that the person did not use in the `months` before, when it
-- used another; a re-issue after a failure is paid to a new account as a matter of course
-- severity: 低
-- reason: 收款账号换了，核对是否本人换卡
-- source: 彭水县“一卡通”系统实施方案 信息采集
with payee as (
    select recipient_key, person_key, account_key
    from repeated_payee
    where has_accounts and not is_company
),

month_before as (
    select slip_key
    from slip_dimension
    where month < getvariable('for_month')::integer
        and make_date(month // 100, month % 100, 1) >= (
            make_date(
                getvariable('for_month')::integer // 100, getvariable('for_month')::integer % 100, 1
            ) - to_months(
                parameter_of('account_changed', 'months', getvariable('for_month')::integer)
            )
        )
),

used as (
    select distinct payee.person_key, payee.account_key
    from raw_payment
    join payee using (recipient_key)
    semi join month_before using (slip_key)
    where raw_payment.superseded_by is null
)

select
    checked_payment.slip_key, checked_payment.line_no, recipient_key, checked_payment.amount,
    checked_payment.import_id, checked_payment.source_line,
    '收款账号与前几个月用的不同' as detail
from checked_payment
join payee using (recipient_key)
semi join used on used.person_key = payee.person_key
anti join used as same on same.person_key = payee.person_key and same.account_key = payee.account_key
where not checked_payment.is_reissue;
