-- 疑点（按条件）: one row per finding that fits the conditions, with its rule's title and severity; null asks for nothing,
-- `for_regions` null sees the whole city; what a rule found in months in which it is switched off is left out
create or replace macro finding_set(
    for_regions, for_month, for_severity, for_region, for_department, for_project, for_bank
) as table
with seen_region as (
    select dimension_key
    from dimension_name
    where dimension = 'region' and list_contains(for_regions, key)
)

select finding.*, record_rule.title, record_rule.severity, record_rule.place
from finding
join record_rule using (rule_id)
anti join rule_off
    on rule_off.rule_id = finding.rule_id
    and coalesce(finding.month, 999912) >= rule_off.from_month
    and coalesce(finding.month, 999912) < rule_off.before_month
where (for_regions is null or region_key in (select dimension_key from seen_region))
    and (for_month is null or month = for_month)
    and (for_severity is null or severity = for_severity)
    and (for_region is null or region_key = asked_key('region', for_region))
    and (for_department is null or department_key = asked_key('department', for_department))
    and (for_project is null or project_key = asked_key('project', for_project))
    and (for_bank is null or bank_key = asked_key('bank', for_bank));
