-- 一证多名: one row per recipient whose ID comes with more than one name
-- Most persons have one recipient only: sorting them out first costs a fifth of grouping all.
with repeated as (
    select person_key
    from recipient
    qualify row_number() over (partition by person_key) = 2
),

several as (
    select person_key
    from recipient
    semi join repeated using (person_key)
    group by person_key
    having min(name_tag) <> max(name_tag)
)

select null::varchar as slip_no, null::integer as line_no, null::integer as import_id,
    null::integer as source_line,
    concat('同一证件号对应多个姓名：', recipient.name_masked, ' ', recipient.id_masked) as detail
from recipient
join several using (person_key);
