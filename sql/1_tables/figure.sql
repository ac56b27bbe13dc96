-- 数字: the counts of one slice at a cut-off, one row per month, scope, cut-off, grouping and key
-- Month ends are made again when an import touches them; other instants are kept from the first question on.
-- What the settings may count otherwise stands beside (sql/5_reports/1_base/1_plain/ruled.sql): paid to a card of unknown
-- kind, 再发未反馈 (a part of outstanding), slips with payments, those pushed to the last, slips of re-issues alone.
-- grouped_by: city, region, department, bank, township, project; region_key is set for region × each of the last four.
create table if not exists figure (
    month integer,
    scope varchar,
    cut_off timestamp,
    grouped_by varchar,
    region_key integer,
    dimension_key integer,
    projects integer,
    slips integer,
    due bigint,
    paid bigint,
    outstanding bigint,
    pending bigint,
    refunded bigint,
    persons bigint,
    amount_due bigint,
    amount_paid bigint,
    amount_outstanding bigint,
    amount_pending bigint,
    amount_refunded bigint,
    paid_to_social_card bigint,
    paid_to_natural_persons bigint,
    pushed bigint,
    first_attempt_paid bigint,
    paid_to_unknown_card bigint,
    reissue_waiting bigint,
    amount_reissue_waiting bigint,
    paid_slips integer,
    pushed_slips integer,
    reissue_slips integer
);
