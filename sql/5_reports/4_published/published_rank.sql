-- 已发布的位次: one row per month, revision, scope, indicator and ranked unit (全市 too, without a rank), as published: its
-- fraction, as the settings of its time had it, and its rank; null: 无发放任务
create or replace view published_rank as
with told as (
    select
        month,
        revision,
        (query::json ->> 'scope') as scope,
        (query::json ->> 'indicator') as indicator,
        (body ->> '$.rule.successRate') as success_rule,
        unnest(list_prepend(body -> 'total', (body -> 'rows')::json[])) as unit,
        generate_subscripts(list_prepend(body -> 'total', (body -> 'rows')::json[]), 1) = 1 as is_city
    from published_answer
    where path = '/api/rankings'
)

select
    month,
    revision,
    scope,
    indicator,
    success_rule,
    (unit ->> 'key') as key,
    is_city,
    (unit -> 'value' ->> 'numerator')::bigint as numerator,
    (unit -> 'value' ->> 'denominator')::bigint as denominator,
    (unit ->> 'rank')::integer as rank
from told;
