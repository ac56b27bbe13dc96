-- 手工录入的上级基准: what the variable `benchmarks` (JSON) says, in place of what was there
delete from entered_benchmark;

insert into entered_benchmark by name
select unnest(
    from_json(
        getvariable('benchmarks'),
        '[{
            "month": "INTEGER", "scope": "VARCHAR", "indicator": "VARCHAR", "province_e8": "BIGINT",
            "city_e8": "BIGINT", "city_rank": "INTEGER", "units_ranked": "INTEGER", "source": "VARCHAR",
            "entered_at": "TIMESTAMP", "entered_by": "VARCHAR"
        }]'
    ),
    recursive := true
);
