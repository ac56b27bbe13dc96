-- 发放配额: one row per unit and period (early: January to September, october); whole numbers at this
-- scale
-- A rate of few events is kept by deriving the payments from the events, never the other way round.
create table quota as
with stretched as (
    select
        goal.*,
        settings.scale,
        case
            when scope = 'ytd' and outstanding > 0 then outstanding
            else outstanding + pending + refunded
        end as events,
        -- Worse than the province's 99.94: the unit stays a laggard at any scale.
        (scope = 'ytd' or (outstanding + pending + refunded) * 10000 > 6 * due)::integer
            as least_events
    from goal, settings
),

kept as (
    select
        *,
        greatest(round(events * scale), if(events > 0, least_events, 0)) as kept_events
    from stretched
),

factors as (
    select
        *,
        case
            when kept_events = 0 then scale
            -- So few that any number of payments prints 99.99, if it is not too small.
            when events * 20000 < due then greatest(scale, 7000 / due)
            -- Better than 99.94, which is all that is said of them.
            when least_events = 0 then greatest(scale, 1700 * kept_events / due)
            else kept_events / events
        end as factor
    from kept
),

scaled as (
    select
        region_code,
        scope,
        projects,
        round(due * factor)::bigint as due,
        round(outstanding * factor)::bigint as outstanding,
        round(refunded * factor)::bigint as refunded,
        if(
            scope = 'ytd' and outstanding > 0,
            round((outstanding + pending + refunded) * factor),
            kept_events
        )::bigint as unpaid,
        round(cardless * factor)::bigint as cardless,
        round(unpushed * factor)::bigint as unpushed,
        round(amount::double * 100 * factor)::bigint as amount,
        round(persons * scale)::bigint as persons
    from factors
),

counted as (
    select * replace (greatest(unpaid - outstanding - refunded, 0) as unpaid)
    from scaled
)

select
    region_code,
    'october' as period,
    due,
    outstanding,
    unpaid as pending,
    refunded,
    cardless,
    amount
from counted
where scope = 'month'
union all
select
    ytd.region_code,
    'early',
    ytd.due - october.due,
    greatest(ytd.outstanding - october.outstanding, 0),
    greatest(ytd.unpaid - october.unpaid, 0),
    greatest(ytd.refunded - october.refunded, 0),
    greatest(ytd.cardless - october.cardless, 0),
    ytd.amount - october.amount
from counted as ytd
join counted as october on october.region_code = ytd.region_code and october.scope = 'month'
where ytd.scope = 'ytd';
