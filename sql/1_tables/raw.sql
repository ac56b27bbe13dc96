-- 原始记录: one row per accepted row of an export, every version; `superseded_by` is the import that corrected it
create table if not exists raw_region (
    import_id integer,
    source_line integer,
    superseded_by integer,
    region_code varchar,
    region_name varchar,
    short_name varchar,
    aliases varchar,
    parent_code varchar,
    level varchar,
    sort_order integer,
    is_ranked boolean,
    valid_from date,
    valid_until date
);

create table if not exists raw_project (
    import_id integer,
    source_line integer,
    superseded_by integer,
    year integer,
    project_code varchar,
    project_name varchar,
    short_name varchar,
    policy_level varchar,
    department varchar,
    policy_basis varchar,
    audience varchar,
    standard varchar,
    cycle varchar,
    deadline_days integer,
    fund_source varchar,
    is_direct boolean,
    status varchar
);

create table if not exists raw_slip (
    import_id integer,
    source_line integer,
    superseded_by integer,
    slip_key integer,
    slip_no varchar,
    batch_name varchar,
    period integer,
    project_code varchar,
    project_name varchar,
    region_code varchar,
    region_name varchar,
    township_code varchar,
    department varchar,
    bank_code varchar,
    bank_name varchar,
    created_at timestamp,
    audited_at timestamp,
    fund_arrived_at timestamp,
    funded_at timestamp,
    voucher_no varchar,
    confirmed_at timestamp,
    due_count integer,
    due_amount bigint,
    is_reissue boolean,
    original_slip_no varchar,
    status varchar
);

create table if not exists raw_payment (
    import_id integer,
    source_line integer,
    superseded_by integer,
    slip_key integer,
    line_no integer,
    recipient_key integer,
    person_key integer,
    is_company boolean,
    is_social_card boolean,
    unknown_card_word boolean,
    opening_bank varchar,
    township_key integer,
    village varchar,
    amount bigint,
    original_slip_key integer,
    original_line_no integer,
    payee_differs boolean,
    standard_mismatch boolean,
    stop_reason varchar,
    note varchar
);

create table if not exists raw_feedback (
    import_id integer,
    source_line integer,
    superseded_by integer,
    slip_key integer,
    line_no integer,
    attempt smallint,
    result utinyint,
    answer_key integer,
    paid_amount bigint,
    credited_at timestamp,
    answered_at timestamp,
    serial_no varchar
);

create table if not exists raw_refund (
    import_id integer,
    source_line integer,
    superseded_by integer,
    slip_key integer,
    line_no integer,
    refund_type varchar,
    requested_at timestamp,
    closed_at timestamp,
    amount bigint,
    reason varchar
);

create table if not exists raw_push (
    import_id integer,
    source_line integer,
    superseded_by integer,
    slip_key integer,
    line_no integer,
    channel varchar,
    pushed_at timestamp,
    is_success boolean
);

create table if not exists raw_target (
    import_id integer,
    source_line integer,
    superseded_by integer,
    year integer,
    region_code varchar,
    region_name varchar,
    project_target integer,
    person_target bigint,
    amount_target bigint,
    document_no varchar
);

create table if not exists raw_benchmark (
    import_id integer,
    source_line integer,
    superseded_by integer,
    month integer,
    scope varchar,
    indicator varchar,
    province_e8 bigint,
    city_e8 bigint,
    city_rank integer,
    units_ranked integer,
    source varchar
);
