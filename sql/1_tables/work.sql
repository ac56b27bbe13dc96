-- 中间结果: what one refresh works with; kept so that reports can name the chain of an obligation
create table if not exists chain_row (
    slip_key integer,
    line_no integer,
    root_slip_key integer,
    root_line_no integer,
    place bigint,
    problem varchar
);

create table if not exists slip_dimension (
    slip_key integer,
    month integer,
    funded_at timestamp,
    region_key integer,
    department_key integer,
    bank_key integer,
    project_key integer,
    township_key integer
);

-- What people call the values of dimensions, as of the last refresh: pages read names faster than they are put together.
create table if not exists dimension_name (
    dimension varchar,
    dimension_key integer,
    key varchar,
    name varchar,
    place integer
);

-- What imports touched since the last refresh; written in the import's transaction, so a crash leaves it behind.
create table if not exists touched_slip (slip_key integer);

-- What a refresh has still to make again; a crash leaves it behind, the next refresh goes on.
create table if not exists due_slip (slip_key integer);

create table if not exists due_figure (month integer, scope varchar, cut_off timestamp);

-- Which figures are stored.
create table if not exists figure_period (month integer, scope varchar, cut_off timestamp);
