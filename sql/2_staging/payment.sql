-- 发放明细: one row per payment line in its current version
create or replace view payment as
select
    raw_payment.slip_key,
    raw_payment.line_no,
    raw_payment.recipient_key,
    raw_payment.person_key,
    raw_payment.is_company,
    raw_payment.is_social_card,
    raw_payment.township_key,
    raw_payment.village,
    raw_payment.amount,
    raw_payment.original_slip_key,
    raw_payment.original_line_no,
    raw_payment.import_id,
    raw_payment.source_line
from raw_payment
where raw_payment.superseded_by is null;
