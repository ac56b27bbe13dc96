-- 已发布的单位数字: one row per month, revision, scope and unit (全市 too), as published; amounts in 分
create or replace view published_unit as
with answer as (
    select month, revision, (query::json ->> 'scope') as scope, body
    from published_answer
    where path = '/api/indicators'
        and (query::json ->> 'by') = 'region'
        and (query::json ->> 'region') is null
),

unit as (
    select
        month,
        revision,
        scope,
        (body ->> '$.rule.successRate') as success_rule,
        (body ->> '$.total.key') as city_key,
        unnest(list_prepend(body -> 'total', (body -> 'rows')::json[])) as told,
        generate_subscripts(list_prepend(body -> 'total', (body -> 'rows')::json[]), 1) as place
    from answer
)

select
    month,
    revision,
    scope,
    success_rule,
    (told ->> 'key') as key,
    (told ->> 'name') as name,
    place,
    place = 1 as is_city,
    (told ->> 'projects')::bigint as projects,
    (told ->> 'slips')::bigint as slips,
    (told ->> 'due')::bigint as due,
    (told ->> 'paid')::bigint as paid,
    (told ->> 'outstanding')::bigint as outstanding,
    (told ->> 'pending')::bigint as pending,
    (told ->> 'refunded')::bigint as refunded,
    (told ->> 'persons')::bigint as persons,
    (told ->> 'amountDue')::bigint as amount_due,
    (told ->> 'amountPaid')::bigint as amount_paid,
    (told ->> 'amountOutstanding')::bigint as amount_outstanding,
    (told ->> 'amountPending')::bigint as amount_pending,
    (told ->> 'amountRefunded')::bigint as amount_refunded,
    (told ->> 'paidToSocialCard')::bigint as paid_to_social_card,
    (told ->> 'paidToNaturalPersons')::bigint as paid_to_natural_persons,
    (told ->> 'pushed')::bigint as pushed,
    (told ->> 'firstAttemptPaid')::bigint as first_attempt_paid
from unit;
