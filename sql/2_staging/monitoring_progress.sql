-- 月监测表的进度: one row per month and unit on whose table somebody acted: its state, when it was last submitted, the
-- remark of the last return, the footer, and the number of the last act
-- A table that was returned and is filled again is 填报中; its remark stays until it is submitted.
create or replace view monitoring_progress as
with stood as (
    select
        month,
        region_code,
        max(act) as last_act,
        arg_max(kind, act) as last_kind,
        arg_max(told_at, act) as told_at,
        arg_max(actor, act) as actor,
        max(told_at) filter (kind = 'submit') as submitted_at,
        min(told_at) filter (kind = 'submit') as first_submitted_at,
        max(act) filter (kind = 'submit') as last_submission,
        max(act) filter (kind = 'return') as last_return,
        arg_max(json_extract_string(detail, '$.remark'), act) filter (kind = 'return') as remark,
        arg_max(json_extract(detail, '$.footer'), act)
            filter (json_extract(detail, '$.footer') is not null) as footer
    from monitoring_act
    group by month, region_code
)

select
    month,
    region_code,
    last_act,
    case last_kind
        when 'submit' then 'submitted'
        when 'return' then 'returned'
        when 'merge' then 'merged'
        else 'filling'
    end as state,
    told_at,
    actor,
    submitted_at,
    first_submitted_at,
    case when last_return > coalesce(last_submission, 0) then remark end as remark,
    from_json(
        footer,
        '{"unit": "VARCHAR", "lead": "VARCHAR", "filler": "VARCHAR", "phone": "VARCHAR", "date": "VARCHAR"}'
    ) as footer
from stood;
