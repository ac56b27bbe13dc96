-- 设置的取值: one row per setting, month (yyyymm) from which a value holds, and version; what is tried out on this
-- connection (variable `tried_setting`, a JSON list) comes after all that is saved
create or replace view setting_value as
select setting, from_month, value, version from setting_version
union all
select tried.setting, tried.from_month, tried.value, 2147483647
from (
    select unnest(
        from_json(
            getvariable('tried_setting')::varchar,
            '[{"setting":"VARCHAR","from_month":"INTEGER","value":"VARCHAR"}]'
        )
    ) as tried
);
