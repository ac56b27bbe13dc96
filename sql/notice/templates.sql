-- 通报模板: the variable `notice_templates` (a JSON list) in place of what was there
delete from notice_template;

insert into notice_template
select unnest(entries, recursive := true)
from (
    select from_json(
        getvariable('notice_templates'),
        '[{
            "version": "INTEGER", "form": "VARCHAR", "body": "VARCHAR", "note": "VARCHAR",
            "saved_at": "TIMESTAMP", "saved_by": "VARCHAR"
        }]'
    ) as entries
);
