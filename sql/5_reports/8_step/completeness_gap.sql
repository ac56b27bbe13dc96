-- 缺什么: one row per thing of the month that is not there, what it is and what to do; blocking: without it the month
-- should not be ranked, else it may well be so
-- Slips that are created and not funded are not missed; pushes may lag, a bank may have nothing to pay in a month.
-- `for_regions`: the units a reader may see, null for all; rows that are of no unit are seen as in unmatched_page.
create or replace macro completeness_gap(for_month, for_regions) as table
with slip_here as materialized (
    from month_slip(for_month)
),

cell as materialized (
    from completeness_cell(for_month)
),

absent_county as (
    select
        1 as place, 'county-absent' as gap, true as is_blocking, region_key, null::integer as bank_key,
        'slip' as kind, 0 as slips, []::varchar[] as slip_nos,
        '本月没有发放单，上月有' || rows_before || '张' as detail,
        '导入这个单位本月的发放单；本月确无发放的，不必处理' as remedy
    from cell
    where kind = 'slip' and bank_key is null and status = 'paused'
),

-- Only where its unit is there.
paused_bank as (
    select
        8, 'bank-paused', false, region_key, bank_key, 'slip', 0, []::varchar[],
        '本月没有发放单，上月有' || rows_before || '张',
        '本月没有通过这家银行发放的，不必处理；否则导入它的发放单'
    from cell
    where kind = 'slip' and bank_key is not null and status = 'paused'
        and region_key not in (select region_key from absent_county)
),

paymentless as (
    select
        2, 'payments-absent', true, region_key, null::integer, 'payment', count(*)::integer,
        list(slip_no order by slip_no),
        count(*) || '张发放单没有发放明细，单上应发' || sum(due_count) || '人次',
        '导入这些发放单的发放明细'
    from slip_here
    where payments = 0
    group by region_key
),

short as (
    select
        3, 'payments-short', true, region_key, null::integer, 'payment', count(*)::integer,
        list(slip_no order by slip_no),
        count(*) || '张发放单的明细比单上应发人次少' || sum(due_count - payments) || '行',
        '明细文件有被拒绝的行，改正后再导入；没有的，向报送单位要齐明细'
    from slip_here
    where payments > 0 and payments < due_count
    group by region_key
),

differing as (
    select
        7, 'totals-differ', false, region_key, null::integer, 'payment', count(*)::integer,
        list(slip_no order by slip_no),
        count(*) || '张发放单的应发人次或金额与明细合计不同',
        '与报送单位核对发放单上的应发人次和应发金额'
    from slip_here
    where payments >= due_count and payments > 0
        and (payments > due_count or payment_amount <> due_amount)
    group by region_key
),

unanswered_bank as (
    select
        4, 'feedback-absent', true, region_key, bank_key, 'feedback', count(*)::integer,
        list(slip_no order by slip_no),
        '已拨款的' || count(*) || '张发放单没有任何银行反馈',
        '导入这家银行本月的反馈文件；尚未反馈的，请银行尽快反馈'
    from slip_here
    where is_answer_due and payments > 0
    group by region_key, bank_key
    having max(feedback) = 0
),

unanswered_slip as (
    select
        6, 'feedback-lacking', false, region_key, bank_key, 'feedback', count(*)::integer,
        list(slip_no order by slip_no),
        count(*) || '张发放单没有银行反馈，这家银行的其他发放单有',
        '核对这家银行的反馈文件是否齐全'
    from slip_here
    anti join unanswered_bank using (region_key, bank_key)
    where is_answer_due and payments > 0 and feedback = 0
    group by region_key, bank_key
),

unpushed as (
    select
        9, 'push-absent', false, region_key, null::integer, 'push', slips, []::varchar[],
        '本月的发放结果都没有推送记录，上月有',
        '导入本月的推送文件；推送晚于发放的，以后再导入'
    from cell
    where kind = 'push' and bank_key is null and status = 'absent'
),

unregistered as (
    select
        5, 'unit-unregistered', true, null::integer, null::integer, 'slip', count(*)::integer,
        list(unmatched_row.slip_no order by unmatched_row.slip_no),
        count(*) || '张发放单的单位没有登记，不在任何单位的数里',
        '在单位表中增加这些单位的编码或别名，再导入单位表'
    from unmatched_row
    join slip_row using (slip_key)
    where unmatched_row.kind = 'slip'
        and month_of(slip_row.funded_at) = for_month
        and (
            for_regions is null
            or (len(file_regions) > 0 and list_has_all(for_regions, file_regions))
        )
    having count(*) > 0
),

waiting as (
    select
        10, 'unmatched', false, null::integer, null::integer, 'unmatched', count(*)::integer,
        []::varchar[],
        '另有' || count(*) || '行未匹配，其中可能有本月的',
        '到“未匹配”一页逐项处理'
    from unmatched_row
    left join slip_dimension using (slip_key)
    where unmatched_row.reason <> 'region'
        and (slip_dimension.slip_key is null or slip_dimension.month = for_month)
        and (
            for_regions is null
            or (len(file_regions) > 0 and list_has_all(for_regions, file_regions))
        )
    having count(*) > 0
),

unfinished as (
    select
        0, 'month-open', true, null::integer, null::integer, 'slip', 0, []::varchar[],
        '最近一次收到文件是' || strftime(max(received_at), '%-m月%-d日') || '，当月还没有结束',
        '月末以后再导入一次各单位、各银行的导出文件'
    from import
    where status = 'loaded' and kind in ('slip', 'payment', 'feedback')
    having max(received_at) < period_end(for_month)
),

gap as (
    select * from absent_county
    union all
    select * from paused_bank
    union all
    select * from paymentless
    union all
    select * from short
    union all
    select * from differing
    union all
    select * from unanswered_bank
    union all
    select * from unanswered_slip
    union all
    select * from unpushed
    union all
    select * from unregistered
    union all
    select * from waiting
    union all
    select * from unfinished
),

named as (
    select dimension_key, key, name, place from dimension_name
)

select
    gap.gap as code,
    gap.is_blocking,
    if(region.key is null, null, {'key': region.key, 'name': region.name}) as region,
    if(bank.key is null, null, {'key': bank.key, 'name': bank.name}) as bank,
    gap.kind,
    gap.slips,
    gap.slip_nos[:3] as slip_nos,
    gap.detail,
    gap.remedy
from gap
left join named as region on region.dimension_key = gap.region_key
left join named as bank on bank.dimension_key = gap.bank_key
where gap.region_key is null or for_regions is null or list_contains(for_regions, region.key)
order by gap.is_blocking desc, gap.place, region.place, region.key, bank.key;
