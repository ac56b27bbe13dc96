-- 不寻常明细的反馈: one row per bank event of an unusual payment, on its slip or on a re-issue
create table unusual_event as
select
    slip.slip_no,
    unusual_line.line_no as original_line_no,
    slip.region_code,
    slip.bank_no,
    coalesce(reissue.reissue_code, slip.slip_code) as slip_code,
    coalesce(reissue.reissue_line_no, unusual_line.line_no) as line_no,
    fate_event.attempt,
    fate_event.outcome,
    fate_event.is_late,
    case
        -- The first of them comes in the very first second of November.
        when is_late then settings.cutoff + to_minutes(
            if(unusual_line.turn % 4 = 0, 0, draw(10000, slip.slip_no, unusual_line.turn))
        )
        when after is null then slip.funded_at + to_microseconds(
            slip.answer_span * (1 + unusual_line.line_no % slip.answer_batches)
                // slip.answer_batches
        )
        else slip.answered_at + to_seconds(
            ((after + draw(40, slip.slip_no, unusual_line.line_no) / 100) * slip.step)::bigint
        )
    end as answered_at,
    -- 殷都区 in October: mostly closed accounts.
    if(
        slip.is_story and draw(10, slip.slip_no, unusual_line.line_no + 7) < 7,
        400,
        draw(1000, slip.slip_no * 10 + attempt, unusual_line.line_no)
    ) as lot
from unusual_line
join slip using (slip_no)
join fate_event using (fate)
left join reissue
    on reissue.slip_no = slip.slip_no
    and reissue.line_no = unusual_line.line_no
    and reissue.sent_on = fate_event.sent_on,
settings
order by slip.slip_no, unusual_line.line_no, fate_event.sent_on, attempt, answered_at, outcome;
