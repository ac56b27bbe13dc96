-- 通报的原因: one row per cause that a requirement answers: how much of what, and whether that is enough to be named
-- Of 累计遗留 by their reason, of 当月应发 by the month's end (source 000: 月底前大批集中发放), of 累计应发 what is 遗留 or
-- unanswered. `for_limits`: {cause: least share in parts of 100,000,000}, as JSON; a cause without one counts from 1 on.
create or replace macro notice_cause(for_month, seen_at, for_limits) as table
with reason_cause as (
    select unnest(codes) as reason_code, cause, place
    from (
        values
            ('未激活', ['F06', 'F07'], 3),
            ('账户信息', ['F01', 'F02', 'F08', 'F10', 'F13'], 4),
            ('账户状态', ['F03', 'F04', 'F05', 'F09'], 5),
            ('对象死亡', ['F11'], 6),
            ('银行系统', ['F12'], 7),
            ('原因不明', ['F90'], 8)
    ) as told (cause, codes, place)
),

failed as materialized (
    select found.reason_code
    from failure_set(
        for_month, 'ytd', seen_at, null, null, null, null, null, null, null, null, 'outstanding',
        null, null, null
    ) as found
    where fits_all and fits_state
),

city as (
    select due, outstanding, pending
    from unit_figure
    where month = for_month and scope = 'ytd' and cut_off = seen_at and is_city
),

counted as (
    select
        reason_cause.cause,
        reason_cause.place,
        count(failed.reason_code)::bigint as top,
        (select count(*) from failed)::bigint as bottom
    from reason_cause
    left join failed using (reason_code)
    group by reason_cause.cause, reason_cause.place
    union all
    select '遗留', 1, outstanding, due
    from city
    union all
    select '待反馈', 2, pending, due
    from city
    union all
    select '月末集中', 9, coalesce(sum(numerator), 0), coalesce(sum(denominator), 0)
    from month_end_share(for_month, 'month', seen_at)
)

select
    cause,
    fraction(top, bottom) as share,
    top > 0
    and top::hugeint * 100000000
    >= bottom::hugeint * coalesce((for_limits::json ->> cause)::bigint, 0) as is_found
from counted
order by place;
