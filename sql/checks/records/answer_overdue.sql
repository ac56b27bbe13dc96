-- 超期未反馈: one row per slip of the month with payments that the bank had not answered at the end of the days agreed
-- Days are working days of the agreement in force at the funding (kind contract), else 2 (source 001); the funding day is
-- day 0. What is not over at the end of the data is not found; nor where the calendar is not known.
-- severity: 中
-- reason: 银行超过协议约定的时间没有反馈，群众是否收到钱不清楚
-- source: 楚财农〔2023〕10号 三（五）、五（三）；代发协议
-- looks: ahead
with term as materialized (
    select
        slip_key,
        answer_until
    from slip_term(getvariable('for_month')::integer, 'month', getvariable('known_until')::timestamp)
    where answer_until <= getvariable('known_until')::timestamp
),

late as (
    select obligation_state.slip_key, count(*) as lines, sum(obligation_state.amount)::bigint as amount
    from obligation_state
    join term using (slip_key)
    where obligation_state.month = getvariable('for_month')::integer
        and obligation_state.due_from is not null
        and (obligation_state.state_from < term.answer_until) is not true
    group by obligation_state.slip_key
)

select
    slip_key, late.amount, slip_row.import_id, slip_row.source_line,
    concat(late.lines, '笔在', strftime(term.answer_until - interval 1 day, '%Y年%-m月%-d日'), '的期限前没有反馈') as detail
from late
join term using (slip_key)
join slip_row using (slip_key);
