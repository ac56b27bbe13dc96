-- 名单的结论: one row of counts and amounts (分) by verdict, and one per reason that any row has
select
    'verdict' as kind, 0 as place, verdict as id, null as title, verdict,
    count(*)::integer as rows, coalesce(sum(amount), 0)::double as amount
from roster_verdict
group by verdict
union all
select
    'all', 0, 'all', null, null, count(*)::integer, coalesce(sum(amount), 0)::double
from roster_verdict
union all
select
    'reason', roster_reason.place, reason_id, any_value(roster_reason.title), any_value(roster_reason.verdict),
    count(*)::integer, coalesce(sum(roster_verdict.amount), 0)::double
from roster_found
join roster_reason using (reason_id)
join roster_verdict using (table_no, source_line)
group by reason_id, roster_reason.place
order by kind, place;
