-- 记录所属的义务: one row: the original row of the chain that a slip and line belong to, and the month it counts in
create or replace macro failure_root(for_slip, for_line) as table
select
    root_number.slip_no,
    root_number.slip_key,
    coalesce(chain_row.root_line_no, payment.line_no) as line_no,
    slip_dimension.month
from slip_number
join payment on payment.slip_key = slip_number.slip_key and payment.line_no = for_line
left join chain_row on chain_row.slip_key = payment.slip_key and chain_row.line_no = payment.line_no
join slip_number as root_number
    on root_number.slip_key = coalesce(chain_row.root_slip_key, payment.slip_key)
join slip_dimension on slip_dimension.slip_key = root_number.slip_key
where slip_number.slip_no = for_slip
    and slip_dimension.month is not null
    and chain_row.problem is null;
