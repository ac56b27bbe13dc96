-- 台账的原始记录: like raw.sql, of the kinds that stand beside payments (funds, vouchers, agreements, lists of persons)
create table if not exists raw_fund (
    import_id integer,
    source_line integer,
    superseded_by integer,
    document_no varchar,
    project_code varchar,
    fund_level varchar,
    is_province_direct boolean,
    received_on date,
    amount bigint,
    region_code varchar,
    allocated_on date,
    allocated_amount bigint,
    disbursed_amount bigint
);

create table if not exists raw_voucher (
    import_id integer,
    source_line integer,
    superseded_by integer,
    voucher_no varchar,
    region_code varchar,
    budget_unit varchar,
    project_code varchar,
    slip_no varchar,
    payee_bank varchar,
    amount bigint,
    paid_at timestamp,
    returned_at timestamp,
    returned_amount bigint,
    is_subsidy boolean
);

create table if not exists raw_performance (
    import_id integer,
    source_line integer,
    superseded_by integer,
    year integer,
    project_code varchar,
    region_code varchar,
    budget_amount bigint,
    goal varchar,
    goal_value varchar,
    reached_value varchar
);

create table if not exists raw_contract (
    import_id integer,
    source_line integer,
    superseded_by integer,
    region_code varchar,
    bank_name varchar,
    pay_days integer,
    answer_days integer,
    return_days integer,
    valid_from date,
    valid_until date
);

create table if not exists raw_publicity (
    import_id integer,
    source_line integer,
    superseded_by integer,
    project_code varchar,
    region_code varchar,
    slip_no varchar,
    village varchar,
    stage varchar,
    started_on date,
    ended_on date,
    channel varchar,
    objections integer
);

create table if not exists raw_card (
    import_id integer,
    source_line integer,
    superseded_by integer,
    person_pseudonym uuid,
    card_pseudonym uuid,
    account_pseudonym uuid,
    id_masked varchar,
    card_tail varchar,
    account_tail varchar,
    card_state varchar,
    account_state varchar,
    account_class varchar,
    counted_on date,
    id_checksum_bad boolean,
    id_birth_bad boolean
);

create table if not exists raw_roster (
    import_id integer,
    source_line integer,
    superseded_by integer,
    roster_list varchar,
    person_pseudonym uuid,
    id_masked varchar,
    name_tag ubigint,
    name_masked varchar,
    listed_on date,
    id_checksum_bad boolean,
    id_birth_bad boolean
);
