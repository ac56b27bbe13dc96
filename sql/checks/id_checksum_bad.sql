-- 身份证号校验不符: one row per recipient whose ID fails its check digit
select null::varchar as slip_no, null::integer as line_no, null::integer as import_id,
    null::integer as source_line,
    concat('身份证号校验位不符：', name_masked, ' ', id_masked) as detail
from recipient
where id_checksum_bad;
