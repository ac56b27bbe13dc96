-- 月监测表的填报并入: the acts of state.sqlite that are new, or all of them in place of those here
delete from monitoring_act
where getvariable('monitoring_anew');

insert into monitoring_act by name
select unnest(
    from_json(
        getvariable('monitoring_acts'),
        '[{
            "act": "INTEGER", "told_at": "TIMESTAMP", "actor": "VARCHAR", "month": "INTEGER",
            "region_code": "VARCHAR", "kind": "VARCHAR", "detail": "VARCHAR"
        }]'
    ),
    recursive := true
);
