-- 已发布的位次: one row per month, revision, scope, indicator and ranked unit, as published; null: 无发放任务
create or replace view published_rank as
with told as (
    select
        month,
        revision,
        (query::json ->> 'scope') as scope,
        (query::json ->> 'indicator') as indicator,
        (body ->> '$.rule.successRate') as success_rule,
        unnest((body -> 'rows')::json[]) as unit
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
    (unit ->> 'rank')::integer as rank
from told;
