-- 再发对象: one row per payment of a re-issue slip, with the cells of the row it stands for
create table reissued_payee as
select
    reissue.*,
    payment_row.* exclude (slip_no, slip_code, line_no),
    -- A new card for most of them.
    account_number(10000000 + (payment_row.account[11:18]::integer + 45678901) % 90000000)
        as new_account
from reissue
join payment_row(-1) as payment_row using (slip_no, line_no)
order by reissue_code, reissue_line_no;
