-- 已定的数: what the rows of obligation_state count from the month after `settled_month` on, put together once, so that
-- figures of a cut-off need only look at rows that are still on the move then (sql/4_indicators/1_slice)

-- One row per finest slice and month in which it settled.
create table if not exists settled_slice (
    month integer,
    settled_month integer,
    region_key integer,
    department_key integer,
    bank_key integer,
    township_key integer,
    project_key integer,
    slip_key integer,
    due bigint,
    paid bigint,
    outstanding bigint,
    refunded bigint,
    amount_due bigint,
    amount_paid bigint,
    amount_outstanding bigint,
    amount_refunded bigint,
    paid_to_social_card bigint,
    paid_to_natural_persons bigint,
    pushed bigint,
    first_attempt_paid bigint,
    paid_to_unknown_card bigint,
    reissue_waiting bigint,
    amount_reissue_waiting bigint
);

-- One row per finest slice, month in which it settled and block of 2,048 person keys: a bit per person paid.
create table if not exists settled_person (
    month integer,
    settled_month integer,
    region_key integer,
    department_key integer,
    bank_key integer,
    township_key integer,
    project_key integer,
    slip_key integer,
    block integer,
    persons bit
);
