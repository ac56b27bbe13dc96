-- 一条规则的疑点: what the query of a rule finds in the month under check, each with its lasting name; slips say where
-- Columns that a rule does not give are null. A finding without a slip says itself where it belongs.
insert into finding by name
with found as materialized (
    from query($query)
    union all by name
    select
        null::integer as slip_key,
        null::integer as line_no,
        null::integer as recipient_key,
        null::integer as person_key,
        null::bigint as amount,
        null::integer as import_id,
        null::integer as source_line,
        null::integer as region_key,
        null::integer as project_key,
        null::varchar as slip_no,
        null::varchar as own_detail
    where false
),

-- Few among millions: looked up by what was found, not the other way round.
payee as (
    select recipient_key, person_key
    from recipient
    where recipient_key in (select recipient_key from found)
),

named as (
    select person_key, pseudonym
    from person
    where person_key in (select person_key from payee union all select person_key from found)
)

select
    md5(
        concat_ws(
            '|', $rule, coalesce(slip_number.slip_no, found.slip_no, concat($month, region.key, project.key)),
            found.line_no, named.pseudonym
        )
    )::uuid as finding_id,
    $rule as rule_id,
    $month::integer as month,
    coalesce(slip_dimension.region_key, found.region_key) as region_key,
    slip_dimension.department_key,
    slip_dimension.bank_key,
    coalesce(slip_dimension.project_key, found.project_key) as project_key,
    found.slip_key,
    found.line_no,
    found.recipient_key,
    found.amount,
    found.import_id,
    found.source_line,
    found.detail,
    coalesce(found.own_detail, found.detail) as own_detail
from found
left join slip_number using (slip_key)
left join slip_dimension using (slip_key)
left join payee using (recipient_key)
left join named on named.person_key = coalesce(payee.person_key, found.person_key)
left join dimension_key as region on region.dimension_key = coalesce(slip_dimension.region_key, found.region_key)
left join dimension_key as project on project.dimension_key = found.project_key;
