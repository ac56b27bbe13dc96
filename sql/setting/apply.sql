-- 登记的口径设置: the versions of the register, in the variable `setting_versions`, beside those that ship
delete from setting_version where version > 0;

insert into setting_version by name
select unnest(
    from_json(
        getvariable('setting_versions')::varchar,
        '[{"setting":"VARCHAR","from_month":"INTEGER","value":"VARCHAR","version":"INTEGER",
           "reason":"VARCHAR","saved_at":"VARCHAR","saved_by":"VARCHAR"}]'
    ),
    recursive := true
);
