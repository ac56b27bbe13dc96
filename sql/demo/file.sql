-- 文件清单: one row per file to write: its name, its layout (a macro of that name), encoding and
-- separator
create table file as
with payment_months as (
    select
        file_slip.file_no,
        slip.region_code,
        min(slip.month) as first_month,
        max(slip.month) as last_month
    from file_slip
    join slip using (slip_no)
    where file_slip.file_no between 1 and 9999
    group by all
),

payments as (
    select
        file_no,
        '发放明细_' || region_name || '_' || month_span(first_month, last_month)
            || if(count(*) over months > 1, '_' || row_number() over (months order by file_no), '')
            as name,
        'payment_' || payment_layout as layout,
        region_code,
        first_month,
        last_month,
        -- The city's own October is a workbook.
        if(region_code = '410599' and first_month = 10, 'xlsx', encoding) as encoding
    from payment_months
    join region using (region_code)
    window months as (partition by region_code, first_month, last_month)
),

feedbacks as (
    select
        feedback_file.file_no,
        '反馈_' || bank.file_name || '_' || month_span(first_month, last_month) as name,
        'feedback_' || (['standard', 'savings', 'commercial', 'village'])[bank.house_no] as layout,
        feedback_file.region_code,
        first_month,
        last_month,
        -- 丙 writes in the old encoding wherever it is.
        if(bank.house = '丙', 'gb18030', 'utf-8') as encoding
    from feedback_file
    join bank using (region_code, bank_no)
),

line_pushes as (
    select distinct
        file_slip.file_no,
        '推送明细_' || region.region_name || '_' || file_slip.part as name,
        'push_by_line' as layout,
        file_slip.region_code,
        1 as first_month,
        10 as last_month,
        'utf-8' as encoding
    from file_slip
    join region using (region_code)
    where file_slip.file_no > 20000
),

of_units as (
    select
        30000 + (row_number() over (order by position, name)) as file_no,
        name || '_' || region_name || suffix as name,
        case
            when layout = 'slip' then if(position in (1, 4, 7, 10, 11), 'slip_office', 'slip_plain')
            else layout
        end as layout,
        region_code,
        first_month,
        last_month,
        case
            when layout = 'slip' and position in (1, 3) then 'xlsx'
            when layout = 'refund_row' and position = 4 then 'xlsx'
            else encoding
        end as encoding
    from region, (
        values
            ('发放单', '_2023-01至09', 'slip', 1, 9),
            ('发放单', '_2023-10', 'slip', 10, 10),
            ('推送', '_2023-01至10', 'push_whole', 1, 10),
            ('纠错再发明细', '_2023-01至10', 'reissue_row', 1, 10),
            ('退款', '_2023-01至11', 'refund_row', 1, 10),
            ('公示台账', '_2023-01至10', 'publicity_row', 1, 10)
    ) as unit_file (name, suffix, layout, first_month, last_month)
    where
        layout not in ('reissue_row', 'refund_row')
        or (layout = 'reissue_row' and region_code in (select region_code from reissue))
        or (layout = 'refund_row' and region_code in (select region_code from refund))
),

of_city as (
    select *
    from (
        values
            (40001, '单位表', 'region_row', '410500', 1, 12, 'utf-8'),
            (40002, '补贴政策清单_2023', 'project_row', '410500', 1, 12, 'xlsx'),
            (40003, '目标任务_2023', 'target_row', '410500', 1, 12, 'xlsx'),
            (40004, '上级基准_2023', 'benchmark_row', '410500', 1, 10, 'utf-8-bom'),
            (40005, '代发协议_2023', 'contract_row', '410500', 1, 12, 'utf-8'),
            (40006, '资金台账_2023', 'fund_row', '410500', 1, 10, 'xlsx'),
            (40007, '社保卡状态抽查_2023-10', 'card_row', '410500', 10, 10, 'gb18030')
    ) as city_file (file_no, name, layout, region_code, first_month, last_month, encoding)
),

files as (
    select * from payments
    union all
    select * from feedbacks
    union all
    select * from line_pushes
    union all
    select * from of_units
    union all
    select * from of_city
)

select
    file_no,
    name || case
        when encoding = 'xlsx' then '.xlsx'
        when layout = 'payment_codes' then '.tsv'
        else '.csv'
    end as name,
    layout,
    region_code,
    first_month,
    last_month,
    encoding,
    if(layout = 'payment_codes', chr(9), ',') as delimiter
from files;
