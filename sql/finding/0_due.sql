-- 要核查的月份和规则: one row per month of funding (null: not funded yet) and rule of the JSON list `rules` whose stored
-- findings are not of these records: `mark` changes with the rule, its parameters, the lists, and any record of that month
-- or an earlier one; of a rule that looks ahead, also with the end of the data (variable `known_until`) and the records of
-- slips with re-issued payments, which answer for earlier months. `is_on`: not switched off
with rule as (
    select unnest(from_json($rules, '[{"id":"VARCHAR","query":"VARCHAR","looksAhead":"BOOLEAN"}]'), recursive := true)
),

told as (
    select
        slip_dimension.month,
        bit_xor(hash(slip_dimension.month, slip_key, kind, import_id, row_count, amount)) as mark,
        slip_key in (select slip_key from chain_row) as is_reissue
    from arrival
    left join slip_dimension using (slip_key)
    group by slip_dimension.month, is_reissue
    union all
    select null, 0, false
),

summed as (
    select month, bit_xor(mark) as mark, coalesce(bit_xor(mark) filter (is_reissue), 0) as reissued
    from told
    group by month
),

so_far as (
    select
        month,
        bit_xor(mark) over (order by month nulls last) as mark,
        bit_xor(reissued) over () as reissued
    from summed
),

list as (
    select hash(list((import_id, status) order by import_id)) as mark
    from import
    where kind not in ('slip', 'payment', 'feedback', 'refund', 'push')
),

parameter as (
    select rule_id, from_month, hash(list((parameter, value, version) order by parameter, version)) as mark
    from rule_parameter
    where parameter <> 'on'
    group by rule_id, from_month
),

known as (
    select
        rule.id as rule_id,
        so_far.month,
        concat_ws(
            '/', hash(rule.query), hash(bit_xor(parameter.mark)), any_value(list.mark),
            any_value(so_far.mark),
            if(any_value(rule.looksAhead), concat(any_value(so_far.reissued), '/', getvariable('known_until')), null)
        ) as mark
    from rule
    cross join so_far
    cross join list
    left join parameter
        on parameter.rule_id = rule.id and parameter.from_month <= coalesce(so_far.month, 999912)
    group by rule.id, rule.query, so_far.month
)

select known.rule_id, known.month, known.mark
from known
left join finding_run
    on finding_run.rule_id = known.rule_id and finding_run.month is not distinct from known.month
where finding_run.mark is distinct from known.mark
    and parameter_of(known.rule_id, 'on', known.month) is distinct from 0
order by known.month nulls last, known.rule_id;
