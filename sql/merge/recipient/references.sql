-- 本次读取的对照: maps the reading child's hashes to lasting keys; made empty for each reading
create or replace temp table recipient_reference (
    high ubigint,
    low ubigint,
    recipient_key integer,
    person_key integer,
    is_company boolean
);

create or replace temp table person_reference (high ubigint, low ubigint, person_key integer);

create or replace temp table account_reference (high ubigint, low ubigint, account_key integer);
