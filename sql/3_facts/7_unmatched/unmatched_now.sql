-- 未匹配的行（现算）: one row per loaded row that waits, with the likely reason (unmatched_reason) and a sentence on it
-- `region`: code of the unit that its slip belongs to, null where that is not known; `file_regions`: then the units of
-- the other rows of its file. `likely_…`: the slip that the number may stand for.
create or replace view unmatched_now as
with waiting as materialized (
    from waiting_row
),

-- The slip that a row refers to and lacks: its own, or that of the row it re-issues.
referring as (
    select
        waiting.*,
        if(waiting.reason = 'original', chain_row.root_slip_key, waiting.slip_key) as sought_key,
        chain_row.root_line_no
    from waiting
    left join chain_row
        on waiting.kind = 'payment'
        and waiting.reason = 'original'
        and chain_row.slip_key = waiting.slip_key
        and chain_row.line_no = waiting.line_no
),

extent as materialized (
    select slip_key, min(line_no) as first_line, max(line_no) as last_line
    from payment
    where slip_key in (select sought_key from referring)
    group by slip_key
),

judged as materialized (
    select
        referring.*,
        own.slip_no,
        sought.slip_no as sought_no,
        slip_row.region_code as written_region,
        extent.first_line,
        extent.last_line,
        case
            when referring.reason in ('cycle', 'region') then referring.reason
            when referring.reason = 'original' then
                if(slip_row.slip_key is null and extent.slip_key is null, 'original-slip', 'original-line')
            when extent.slip_key is not null and referring.reason = 'payment' then
                if(referring.line_no between extent.first_line and extent.last_line, 'gap', 'line')
            when slip_row.slip_key is not null then 'payments'
            when likely_slip.likeness = 'region' then 'other-region'
            when likely_slip.slip_key is not null then 'misspelt'
            else 'slip'
        end as why,
        if(slip_row.slip_key is null, likely_slip, null) as likely
    from referring
    join slip_number as own on own.slip_key = referring.slip_key
    join slip_number as sought on sought.slip_key = referring.sought_key
    left join slip_row on slip_row.slip_key = referring.sought_key
    left join extent on extent.slip_key = referring.sought_key
    left join likely_slip on likely_slip.slip_key = referring.sought_key
),

placed as (
    select slip_dimension.slip_key, dimension_key.key as region
    from slip_dimension
    join dimension_key on dimension_key.dimension_key = slip_dimension.region_key
),

homeless as (
    select distinct import_id
    from judged
    where slip_key not in (select slip_key from placed)
),

file_unit as (
    select arrival.import_id, list(distinct placed.region order by placed.region) as regions
    from arrival
    join placed using (slip_key)
    where arrival.import_id in (select import_id from homeless)
    group by arrival.import_id
)

select
    judged.import_id,
    judged.source_line,
    judged.kind,
    judged.slip_key,
    judged.slip_no,
    judged.line_no,
    judged.why as reason,
    case judged.why
        when 'line' then concat(
            '发放单已载入，明细序号为', judged.first_line, '～', judged.last_line, '，本行是', judged.line_no
        )
        when 'gap' then concat(
            '发放单已载入，明细序号为', judged.first_line, '～', judged.last_line, '，其中没有', judged.line_no
        )
        when 'payments' then '发放单已载入，它的明细一行也没有载入'
        when 'region' then concat('单位表中没有“', judged.written_region, '”')
        when 'original-slip' then concat('原发放单', judged.sought_no, '没有载入')
        when 'original-line' then concat(
            '原发放单', judged.sought_no, '的明细', nullif(judged.root_line_no, 0), '没有载入'
        )
        when 'cycle' then '沿原明细追溯又回到了本行'
        else '没有这个单号的发放单'
    end as detail,
    judged.likely.likely_slip_no,
    coalesce(region_name.region_code, judged.likely.likely_region) as likely_region,
    judged.likely.likeness,
    placed.region,
    if(placed.region is null, coalesce(file_unit.regions, []), [placed.region]) as file_regions
from judged
left join placed on placed.slip_key = judged.slip_key
left join file_unit on file_unit.import_id = judged.import_id
left join region_name on region_name.written = judged.likely.likely_region;
