-- 导入的行: one row per version of any kind, with the import that told of it, the one that corrected it, and its slip
-- Kinds that are about no slip have no slip_key.
create or replace view import_row as
select import_id, superseded_by, null::integer as slip_key from raw_region
union all
select import_id, superseded_by, null from raw_project
union all
select import_id, superseded_by, slip_key from raw_slip
union all
select import_id, superseded_by, slip_key from raw_payment
union all
select import_id, superseded_by, slip_key from raw_feedback
union all
select import_id, superseded_by, slip_key from raw_refund
union all
select import_id, superseded_by, slip_key from raw_push
union all
select import_id, superseded_by, null from raw_target
union all
select import_id, superseded_by, null from raw_benchmark
union all
select import_id, superseded_by, null from raw_fund
union all
select import_id, superseded_by, null from raw_voucher
union all
select import_id, superseded_by, null from raw_performance
union all
select import_id, superseded_by, null from raw_contract
union all
select import_id, superseded_by, null from raw_publicity
union all
select import_id, superseded_by, null from raw_card
union all
select import_id, superseded_by, null from raw_roster;
