-- 可能的发放单: one row per slip number that rows name and no slip has, with the one loaded slip it may stand for
-- Likeness, the surest first: 'spelling' (but for zeros, case and punctuation), 'prefix' (but for the letters before the
-- digits), 'region' (but for the code of the unit), 'digit' (but for one character). The last two are only guessed where
-- the slip lacks what the rows are: numbers of neighbours differ in one digit too. Several candidates: no guess. Where
-- thousands of numbers are unknown, it is no slip of the pen: then digits are not compared.
create or replace view likely_slip as
with sought as materialized (
    select slip_key, slip_no
    from slip_number
    where slip_key not in (select slip_key from slip_row) and length(slip_no) <= 40
),

known as materialized (
    select slip_key, slip_no from slip_row where length(slip_no) <= 40
),

named as (
    select *, true as is_sought from sought
    union all
    select *, false from known
),

unit as (
    select region_code from region where is_ranked and length(region_code) >= 4
),

form as (
    select 1 as precedence, 'spelling' as likeness, bare_slip_no(slip_no) as form, * exclude (slip_no)
    from named
    union all
    select 2, 'prefix', ltrim(regexp_replace(slip_no, '[^0-9]', '', 'g'), '0'), * exclude (slip_no)
    from named
    union all
    select 3, 'region', replace(slip_no, region_code, '*'), named.* exclude (slip_no)
    from named
    join unit on contains(named.slip_no, unit.region_code)
    union all
    select
        4, 'digit',
        slip_no[: place - 1] || '*' || slip_no[place + 1 :],
        * exclude (slip_no, place)
    from (select *, unnest(range(1, length(slip_no) + 1)) as place from named)
    where (select count(*) from sought) <= 2000
),

-- What has arrived under a number.
has as (
    select
        slip_key,
        bool_or(kind = 'payment') as payments,
        bool_or(kind = 'feedback') as feedback
    from arrival
    group by slip_key
),

pair as (
    select distinct
        wanted.slip_key,
        offered.slip_key as likely_slip_key,
        wanted.precedence,
        wanted.likeness
    from form as wanted
    join form as offered
        on offered.precedence = wanted.precedence
        and offered.form = wanted.form
    where wanted.is_sought and not offered.is_sought and length(wanted.form) >= if(wanted.precedence = 4, 10, 5)
),

fitting as (
    select pair.*
    from pair
    left join has as lonely on lonely.slip_key = pair.slip_key
    left join has as found on found.slip_key = pair.likely_slip_key
    where precedence <= 2
        or (
            coalesce(lonely.payments or lonely.feedback, false)
            and not (coalesce(lonely.payments, false) and coalesce(found.payments, false))
            and not (coalesce(lonely.feedback, false) and coalesce(found.feedback, false))
        )
)

select
    fitting.slip_key,
    min(fitting.likely_slip_key) as likely_slip_key,
    min(slip_row.slip_no) as likely_slip_no,
    min(slip_row.region_code) as likely_region,
    min(fitting.likeness) as likeness
from fitting
join slip_row on slip_row.slip_key = fitting.likely_slip_key
where (fitting.slip_key, precedence) in (
    select (slip_key, min(precedence)) from fitting group by slip_key
)
group by fitting.slip_key
having count(*) = 1;
