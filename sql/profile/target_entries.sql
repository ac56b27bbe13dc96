-- 目标任务的登记换成登记簿现有的: the entries of state.sqlite, all of them, in place of those here
delete from target_entry;

insert into target_entry by name
select unnest(
    from_json(
        getvariable('target_entries'),
        '[{
            "entry": "INTEGER", "entered_at": "TIMESTAMP", "origin": "VARCHAR", "year": "INTEGER",
            "region_code": "VARCHAR", "measure": "VARCHAR", "value": "BIGINT", "note": "VARCHAR"
        }]'
    ),
    recursive := true
);
