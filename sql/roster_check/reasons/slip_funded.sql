-- 发放单已拨款: one row per row of the list whose slip was funded already
-- roster: 存疑
-- source: 发放前校验在拨款之前
select
    checked_payment.import_id, checked_payment.source_line,
    concat('发放单已于', strftime(roster_slip.funded_at, '%Y年%-m月%-d日'), '拨款，核对是否重发') as detail
from checked_payment
join roster_slip using (slip_key)
where roster_slip.funded_at is not null;
