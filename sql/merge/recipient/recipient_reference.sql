-- 本次读取的收款对象编号: maps the reading child's references to lasting keys; made empty for each reading
create or replace temp table recipient_reference (reference integer, recipient_key integer);
