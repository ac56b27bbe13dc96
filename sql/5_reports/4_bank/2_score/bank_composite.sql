-- 银行综合得分: one row per bank: the weighted mean of its parts (1 − the value where lower is better) as an exact fraction,
-- in hundredths of a point, and its rank; no rows while no part has a weight
-- `bank_values`: the rows of bank_value as one list, which who asks has at hand.
-- Parts that have nothing to count are left out with their weight; a bank whose service counts and has no score yet has
-- no composite. Ranks compare continued fractions, which order exact fractions of any size; equals share a rank.
create or replace macro bank_composite(bank_values) as table
with recursive valued as materialized (
    select unnest(bank_values, recursive := true)
),

weighted as (
    select
        valued.key,
        bank_weight.weight,
        {
            'top':
                bank_weight.weight
                * if(better = 'higher', numerator, denominator - numerator)::hugeint,
            'bottom': denominator::hugeint
        } as term
    from valued
    join bank_weight using (part)
    where bank_weight.weight > 0
),

summed as (
    select key, sum(weight)::hugeint as weights, fraction_sum(list(term)) as total
    from weighted
    where key in (select key from valued where part = 'service')
        or not exists (select 1 from bank_weight where part = 'service' and weight > 0)
    group by key
),

scored as materialized (
    select key, total.top as top, total.bottom * weights as bottom, weights from summed
),

expansion as (
    select key, top, bottom, 1 as sign, []::hugeint[] as terms
    from scored
    union all
    select key, bottom, top % bottom, -sign, list_append(terms, sign * (top // bottom))
    from expansion
    where bottom <> 0
),

-- An expansion that ends goes on with infinity.
ordered as (
    select key, list_append(terms, sign * 170141183460469231731687303715884105727::hugeint) as terms
    from expansion
    where bottom = 0
)

select
    scored.key,
    hundredths(top, bottom) as score,
    scored.weights::integer as weights,
    (rank() over (order by ordered.terms desc))::integer as rank,
    count(*) over (partition by ordered.terms) > 1 as tied
from scored
join ordered using (key);
