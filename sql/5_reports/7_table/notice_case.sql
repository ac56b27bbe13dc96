-- 自查报告的问题: one row per case of 问题台账 opened on `from_day` or later, in one unit (null: the whole city), newest
-- version, most money first, with what all of them come to; money in 分
-- found = recovered + outstanding + cleared; returned is part of recovered (domain.md, section 11).
create or replace macro notice_case(for_region, from_day) as table
select
    ledger_case.case_no,
    ledger_case.title,
    coalesce(region.region_name, ledger_case.region_code) as unit,
    coalesce(ledger_case.department, project.project_name, '') as about,
    ledger_case.source,
    ledger_case.state,
    coalesce(ledger_case.persons, 0)::integer as persons,
    ledger_case.found::double as found,
    ledger_case.recovered::double as recovered,
    count(*) over ()::integer as all_cases,
    count(*) filter (ledger_case.state = 'closed') over ()::integer as all_closed,
    coalesce(sum(ledger_case.persons) over (), 0)::integer as all_persons,
    (sum(ledger_case.found) over ())::double as all_found,
    (sum(ledger_case.recovered) over ())::double as all_recovered,
    (sum(ledger_case.returned) over ())::double as all_returned,
    (sum(ledger_case.cleared) over ())::double as all_cleared,
    (sum(ledger_case.outstanding) over ())::double as all_outstanding
from ledger_case
left join region using (region_code)
left join project using (project_code)
where (for_region is null or ledger_case.region_code = for_region)
    and ledger_case.opened_on >= from_day
order by ledger_case.found desc, ledger_case.opened_on, ledger_case.case_no;
