-- 发放单的内容: one row per slip, first issues and re-issues, funded or not
create table slip_sheet as
with reissues as (
    select
        reissue_code as slip_code,
        any_value(slip_no) as slip_no,
        any_value(funded_at) as funded_at,
        count(*) as payments,
        sum(amount_fen)::bigint as amount,
        any_value(original_code) as original_code
    from reissued_payee
    group by reissue_code
),

everything as (
    select
        slip.slip_code, slip.slip_no, slip.funded_at, slip.size as payments, '首次' as issue_kind,
        null as original_code,
        slip_total.amount + coalesce(settling.amount, 0) as amount
    from slip
    join slip_total using (slip_no)
    left join settling using (slip_no)
    union all
    select slip_code, slip_no, funded_at, payments, '纠错再发', original_code, amount
    from reissues
)

select
    everything.* exclude (slip_no),
    slip.region_code,
    if(slip.period = 'unfunded', 10, coalesce(month(everything.funded_at), 10)) as month,
    region.region_name,
    project.project_code,
    project.project_name,
    project.department,
    bank.bank_code,
    bank.bank_name,
    project.project_name || if(slip.parts > 1, '（第' || slip.part || '批）', '') as batch_name,
    printf('2023%02d', slip.month) as term,
    coalesce(everything.funded_at, timestamp '2023-10-30 15:00:00') - interval 6 day as made_at,
    coalesce(everything.funded_at, timestamp '2023-10-30 15:00:00') - interval 4 day as approved_at,
    if(everything.funded_at is null, '待拨款', '已拨款') as slip_state
from everything
join slip using (slip_no)
join region using (region_code)
join project using (project_no)
join bank on bank.region_code = slip.region_code and bank.bank_no = slip.bank_no;
