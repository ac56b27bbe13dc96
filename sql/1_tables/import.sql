-- 导入: one row per table taken in (a file, or a sheet of one), with its counts to the row
create table if not exists import (
    import_id integer,
    path varchar,
    name varchar,
    sha256 varchar,
    sheet varchar,
    kind varchar,
    status varchar,
    reason varchar,
    received_at timestamp,
    rows bigint,
    loaded bigint,
    duplicate bigint,
    corrected bigint,
    rejected bigint,
    skipped bigint,
    warnings varchar[],
    rejects varchar,
    asked_kind varchar,
    profile integer
);
