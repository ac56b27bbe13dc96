-- 核查规则和条数: one row per rule on the records, those that found something first, severe first: what it says,
-- its parameters as of the month, and what it found under the conditions; null asks for nothing
create or replace macro finding_rule(
    for_regions, for_month, for_severity, for_region, for_department, for_project, for_bank
) as table
with found as (
    select rule_id, count(*)::integer as found, coalesce(sum(amount), 0)::double as amount
    from finding_set(
        for_regions, for_month, for_severity, for_region, for_department, for_project, for_bank
    )
    group by rule_id
),

parameter as (
    select
        rule_id,
        parameter,
        arg_max(value, (from_month, version)) as value,
        arg_max(meaning, (from_month, version)) as meaning
    from rule_parameter
    where from_month <= coalesce(for_month, 999912)
    group by rule_id, parameter
),

told as (
    select
        rule_id,
        list({'name': parameter, 'value': value, 'meaning': meaning} order by parameter)
            filter (parameter <> 'on') as parameters,
        coalesce(bool_and(value <> 0) filter (parameter = 'on'), true) as is_on
    from parameter
    group by rule_id
)

select
    record_rule.rule_id as id,
    record_rule.title,
    record_rule.severity,
    record_rule.reason,
    record_rule.source,
    coalesce(told.parameters, []) as parameters,
    coalesce(told.is_on, true) as is_on,
    coalesce(found.found, 0) as found,
    coalesce(found.amount, 0) as amount
from record_rule
left join told using (rule_id)
left join found using (rule_id)
where for_severity is null or record_rule.severity = for_severity
order by coalesce(found.found, 0) = 0, record_rule.place;
