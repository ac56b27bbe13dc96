-- 一条规则在名单上找到的: what the query of a reason finds, once for each row; `own_detail` is for who sees his own records only
insert into roster_found
with found as (
    from query($query)
    union all by name
    select
        null::integer as import_id, null::integer as source_line, null::varchar as detail,
        null::varchar as own_detail
    where false
)

select
    $reason, import_id, source_line,
    any_value(if($sees_all::boolean, detail, coalesce(own_detail, detail)))
from found
group by import_id, source_line;
