-- 再发关系: one row per re-issued payment and the row it stands for (test of the demo only)
-- A row that names none stands for the unpaid row of its slip's original with the same person and
-- amount.
create table told_link as
select
    reissue_code as slip_code,
    reissue_line_no as line_no,
    original_code,
    original_line_no
from reissued_payee
where sent_on <> 'unnamed'
union all
select
    reissued_payee.reissue_code,
    reissued_payee.reissue_line_no,
    told_payment.slip_code,
    told_payment.line_no
from reissued_payee
join slip_sheet on slip_sheet.slip_code = reissued_payee.reissue_code
join told_payment
    on told_payment.slip_code = slip_sheet.original_code
    and told_payment.payee_id = reissued_payee.payee_id
    and told_payment.amount = reissued_payee.amount
where reissued_payee.sent_on = 'unnamed';
