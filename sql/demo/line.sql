-- 首次发放明细: one row per payment of the slips of one file; amount in 分, fate null = simply paid
create macro line(wanted_file) as table
select
    bare_line.*,
    if(standard > 0, basis, floor(basis * rate)::bigint) + coalesce(settling.amount, 0) as amount,
    unusual_line.fate,
    unusual_line.category,
    unusual_line.turn,
    unusual_line.company
from bare_line(wanted_file) as bare_line
left join acre_rate using (region_code, period)
left join unusual_line using (slip_no, line_no)
left join settling using (slip_no, line_no);
