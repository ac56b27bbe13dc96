-- 不再成立的疑点: those of rules and months that are no more; what is known of the rules is in the variable `record_rules`
-- What stays the same is left alone: each start comes here.
create or replace temp table told_rule as
select id as rule_id, place, title, severity, reason, source
from (
    select
        unnest(
            from_json(
                getvariable('record_rules')::varchar,
                '[{"id":"VARCHAR","place":"INTEGER","title":"VARCHAR","severity":"VARCHAR","reason":"VARCHAR","source":"VARCHAR"}]'
            ),
            recursive := true
        )
);

delete from record_rule
where rule_id not in (select rule_id from (from record_rule intersect from told_rule));

insert into record_rule
from told_rule
where rule_id not in (select rule_id from record_rule);

delete from finding_run
where rule_id not in (select rule_id from record_rule)
    or (month is not null and month not in (select month from slip_dimension where month is not null));

delete from finding
where not exists (
    select 1
    from finding_run
    where finding_run.rule_id = finding.rule_id and finding_run.month is not distinct from finding.month
);
