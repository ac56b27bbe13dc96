-- 一证多名: one row per recipient whose ID comes with more than one name
with several as (
    select person_key
    from recipient
    group by person_key
    having count(distinct name_tag) > 1
)

select null::varchar as slip_no, null::integer as line_no, null::integer as import_id,
    null::integer as source_line,
    concat('同一证件号对应多个姓名：', recipient.name_masked, ' ', recipient.id_masked) as detail
from recipient
join several using (person_key);
