-- 重新核查一个月: what the rules of the JSON list in the variable `due_rules` found in the month in `for_month` is forgotten, and
-- that they were run is noted, with the mark of the records they are run on
create or replace temp table due_rule as
select
    unnest(
        from_json(getvariable('due_rules')::varchar, '[{"rule_id":"VARCHAR","mark":"VARCHAR"}]'),
        recursive := true
    );

delete from finding
where month is not distinct from getvariable('for_month')::integer
    and rule_id in (select rule_id from due_rule);

delete from finding_run
where month is not distinct from getvariable('for_month')::integer
    and rule_id in (select rule_id from due_rule);

insert into finding_run
select rule_id, getvariable('for_month')::integer, mark, getvariable('run_at')::timestamp
from due_rule;
