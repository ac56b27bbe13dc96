-- 登记维度键和名称: values of dimensions seen for the first time get the next number; names are those of today
insert into dimension_key
select
    dimension,
    key,
    (select coalesce(max(dimension_key), 0) from dimension_key) + row_number() over (order by dimension, key)
from dimension_seen
where (dimension, key) not in (select (dimension, key) from dimension_key);

delete from dimension_name;

insert into dimension_name select * from dimension_name_now;
