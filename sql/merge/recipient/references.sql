-- 本次读取的编号对照: maps the reading child's references to lasting keys; made empty for each reading
create or replace temp table recipient_reference (
    reference integer,
    recipient_key integer,
    person_key integer,
    is_company boolean
);

create or replace temp table person_reference (reference integer, person_key integer);

create or replace temp table account_reference (reference integer, account_key integer);
