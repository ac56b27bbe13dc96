-- 一个月要核查的明细: one row per payment of slips funded in the month in the variable `for_month` (null: not funded yet),
-- with what most rules look at
create or replace temp table checked_slip as
select
    slip_dimension.*,
    slip_row.slip_no,
    slip_row.is_reissue,
    coalesce(slip_row.period, slip_dimension.month) as period
from slip_dimension
join slip_row using (slip_key)
where slip_dimension.month is not distinct from getvariable('for_month')::integer;

create or replace temp table checked_payment as
with again as materialized (
    select slip_key, line_no from chain_row semi join checked_slip using (slip_key)
)

select
    raw_payment.slip_key,
    raw_payment.line_no,
    raw_payment.recipient_key,
    raw_payment.person_key,
    raw_payment.is_company,
    raw_payment.is_social_card,
    raw_payment.amount,
    raw_payment.payee_differs,
    raw_payment.standard_mismatch,
    raw_payment.import_id,
    raw_payment.source_line,
    checked_slip.region_key,
    checked_slip.project_key,
    checked_slip.period,
    checked_slip.funded_at,
    again.slip_key is not null as is_reissue
from raw_payment
join checked_slip using (slip_key)
left join again on again.slip_key = raw_payment.slip_key and again.line_no = raw_payment.line_no
where raw_payment.superseded_by is null;
