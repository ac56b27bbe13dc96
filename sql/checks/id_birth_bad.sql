-- 身份证号出生日期不符: one row per recipient whose ID names a birth date that never was
select null::varchar as slip_no, null::integer as line_no, null::integer as import_id,
    null::integer as source_line,
    concat('身份证号中的出生日期不存在：', name_masked, ' ', id_masked) as detail
from recipient
where id_birth_bad;
