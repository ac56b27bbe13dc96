-- 反馈次数的加数: rows of +1 and -1 per obligation funded in the months; their sum is its answers before the cut-off
-- Each event begins a spell; all but a refund's closing are answers (成功, 失败, 退票). The spell that pays at the
-- cut-off is left out, as nearly every obligation has one: add 1 for the paid.
create or replace macro answer_spell(since_month, until_month, seen_at) as table
select slip_key, line_no, 1 as answers
from obligation_state
where month >= since_month and month <= until_month and state <> 1 and state_from < seen_at
union all
select slip_key, line_no, 1
from obligation_state
where month >= since_month and month <= until_month and state = 1 and state_until < seen_at
union all
select distinct
    coalesce(chain_row.root_slip_key, refund.slip_key),
    coalesce(chain_row.root_line_no, refund.line_no),
    -1
from refund
left join chain_row
    on chain_row.slip_key = refund.slip_key
    and chain_row.line_no = refund.line_no
    and chain_row.problem is null
where refund.closed_at < seen_at;
