-- 到达的记录: one row per slip, kind of export and import that told of it: how many rows are current, what they add up to
-- Counted again after each refresh together with unmatched_row, so that pages need not read millions of rows.
create table if not exists arrival (
    slip_key integer,
    kind varchar,
    import_id integer,
    row_count bigint,
    amount bigint
);

-- One row per loaded row that waits for what it refers to, with why and where it would belong.
create table if not exists unmatched_row (
    import_id integer,
    source_line integer,
    kind varchar,
    slip_key integer,
    slip_no varchar,
    line_no integer,
    reason varchar,
    detail varchar,
    likely_slip_no varchar,
    likely_region varchar,
    likeness varchar,
    region varchar,
    file_regions varchar[]
);

-- Of which data both were counted.
create table if not exists counted_of (data_version varchar);
