-- 月末状态: one row per payment due at the end of October (test of the demo only)
create table told_state as
select
    told_payment.*,
    slip_sheet.region_code,
    slip_sheet.project_code,
    slip_sheet.funded_at,
    case
        when told_outcome.outcome = '成功' then 'paid'
        when refund.closed_at < timestamp '2023-11-01' then 'refunded'
        when told_outcome.outcome is null then 'pending'
        else 'outstanding'
    end as state,
    told_pushed.root_code is not null as is_pushed
from told_payment
join slip_sheet using (slip_code)
left join told_outcome
    on told_outcome.root_code = told_payment.slip_code
    and told_outcome.root_line = told_payment.line_no
left join told_pushed
    on told_pushed.root_code = told_payment.slip_code
    and told_pushed.root_line = told_payment.line_no
left join refund
    on refund.slip_code = told_payment.slip_code and refund.line_no = told_payment.line_no
where slip_sheet.funded_at < timestamp '2023-11-01';
