-- 问题台账并入: the versions and files of state.sqlite, in the variables `ledger_versions` and `ledger_files`, in place of
-- those here
delete from ledger_version;

insert into ledger_version by name
select unnest(
    from_json(
        getvariable('ledger_versions')::varchar,
        '[{
            "case_no": "VARCHAR", "version": "INTEGER", "act": "VARCHAR", "region_code": "VARCHAR", "source": "VARCHAR",
            "category": "VARCHAR", "title": "VARCHAR", "department": "VARCHAR", "project_code": "VARCHAR",
            "persons": "INTEGER", "found": "BIGINT", "recovered": "BIGINT", "cleared": "BIGINT", "returned": "BIGINT",
            "outstanding": "BIGINT", "responsible": "VARCHAR", "measure": "VARCHAR", "days": "INTEGER",
            "state": "VARCHAR", "rule_id": "VARCHAR", "month": "INTEGER", "findings": "INTEGER",
            "findings_amount": "BIGINT", "note": "VARCHAR", "saved_at": "TIMESTAMP", "saved_by": "VARCHAR"
        }]'
    ),
    recursive := true
);

delete from ledger_file;

insert into ledger_file by name
select unnest(
    from_json(
        getvariable('ledger_files')::varchar,
        '[{
            "case_no": "VARCHAR", "sha256": "VARCHAR", "name": "VARCHAR", "bytes": "BIGINT", "noted_at": "TIMESTAMP",
            "noted_by": "VARCHAR"
        }]'
    ),
    recursive := true
);
