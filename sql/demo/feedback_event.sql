-- 反馈文件的内容: one row per bank event of one file, plain and unusual ones
create macro feedback_event(wanted_file) as table
with plain as (
    select
        slip_code,
        line_no,
        1 as attempt,
        '成功' as outcome,
        funded_at
            + to_microseconds(answer_span * (1 + line_no % answer_batches) // answer_batches)
            as answered_at,
        amount,
        null as return_code,
        null as return_words
    from line(wanted_file)
    where fate is null
),

unusual as (
    select
        unusual_event.slip_code,
        unusual_event.line_no,
        unusual_event.attempt,
        unusual_event.outcome,
        unusual_event.answered_at,
        unusual_amount.amount,
        if(unusual_event.outcome in ('失败', '退票'), bank_reason.return_code, null),
        if(unusual_event.outcome in ('失败', '退票'), bank_reason.return_words, null)
    from feedback_file
    join unusual_event
        on unusual_event.region_code = feedback_file.region_code
        and unusual_event.bank_no = feedback_file.bank_no
        and if(is_late, 11, month(unusual_event.answered_at)) between first_month and until_month
    join unusual_amount
        on unusual_amount.slip_no = unusual_event.slip_no
        and unusual_amount.line_no = unusual_event.original_line_no
    join bank
        on bank.region_code = unusual_event.region_code and bank.bank_no = unusual_event.bank_no
    join bank_reason
        on bank_reason.house = bank.house
        and unusual_event.lot >= bank_reason.share_from
        and unusual_event.lot < bank_reason.share_until
    where feedback_file.file_no = wanted_file
)

select * from plain
union all
select * from unusual;
