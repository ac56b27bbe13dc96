-- 每单异常数: one row per slip: how many of its payments end unpaid, corrected, without card, …
-- The unpaid and cardless add up to the quota; the others are drawn by a rate of the unit and
-- month.
create table slip_share as
with weights as (
    select
        slip.*,
        case
            when is_coverage or is_last_second then 0
            when period = 'early' then if(size_place <= 12, size, 0)
            -- 殷都区: four fifths of October's trouble sit in one slip.
            when is_story then size * 3
            else if(size_place <= 5, size, 0)
        end as trouble,
        if(not is_coverage and not is_last_second and size_place between 2 and 20, size, 0)
            as plainness,
        -- First attempts of a unit go wrong at 0.1 to 0.9 %, differently every month.
        (1 + draw(9, region_code, 'trouble' || month)) / 1000 as failure_rate
    from slip
),

reached as (
    select
        *,
        sum(trouble) over ordered / sum(trouble) over whole as trouble_until,
        (sum(trouble) over ordered - trouble) / sum(trouble) over whole as trouble_from,
        sum(plainness) over ordered / sum(plainness) over whole as plain_until,
        (sum(plainness) over ordered - plainness) / sum(plainness) over whole as plain_from
    from weights
    window
        whole as (partition by region_code, period),
        ordered as (partition by region_code, period order by slip_no)
)

select
    reached.slip_no,
    quota.outstanding,
    quota.pending,
    quota.refunded,
    round((outstanding + pending + refunded) * trouble_from)::bigint as unpaid_before,
    round((outstanding + pending + refunded) * trouble_until)::bigint - unpaid_before as unpaid,
    round(cardless * plain_until)::bigint - round(cardless * plain_from)::bigint as cardless,
    if(
        is_last_second,
        0,
        least(
            floor(size * failure_rate + draw(100, reached.slip_no, 'corrected') / 100)::bigint,
            size // 4
        )
    ) as corrected,
    if(is_coverage or is_last_second, 0, size // 500) as elsewhere,
    case
        when project_no = 2 and period = 'october' and part = 1 then pool.companies
        when project_no = 3 and period = 'early' and part = 1 then pool.companies
        else 0
    end as companies
from reached
join quota using (region_code, period)
join pool using (region_code);
