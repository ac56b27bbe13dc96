-- 下达的资金: one row per unit, project, 资金层级 and 下达文号 of the documents received from 1 January to the cut-off, in
-- their order (`nth`) within unit and project; amounts in 分
-- What the ledger says of allotment and disbursement is as of its own day: it has one day only, that of receipt.
create or replace macro monitoring_fund(for_month, seen_at) as table
with told as (
    select
        region_name.region_code,
        fund.project_code,
        coalesce(fund.fund_level, '') as fund_level,
        fund.document_no,
        min(fund.received_on) as received_on,
        sum(fund.amount)::bigint as allotted,
        sum(fund.disbursed_amount)::bigint as disbursed
    from fund
    join region_name on region_name.written = fund.region_code
    where fund.received_on >= period_start(for_month, 'ytd')
        and fund.received_on < seen_at
    group by all
)

select
    *,
    row_number() over (
        partition by region_code, project_code order by received_on, document_no, fund_level
    ) as nth
from told;
