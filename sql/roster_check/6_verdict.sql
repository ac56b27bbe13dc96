-- 每行的结论: one row per row of the list: `wrong` where one of its reasons is, else `doubtful` where it has any, else `passed`
-- The variable `reasons` names the reasons, the grave ones first, with the verdict of each.
drop table temp.recipient;

drop table temp.person;

create or replace temp table roster_reason as
select
    unnest(
        from_json(
            getvariable('reasons')::varchar,
            '[{"reason_id":"VARCHAR","place":"INTEGER","title":"VARCHAR","verdict":"VARCHAR"}]'
        ),
        recursive := true
    );

create or replace temp table roster_verdict as
with judged as (
    select
        roster_found.table_no, roster_found.source_line,
        bool_or(roster_reason.verdict = 'wrong') as is_wrong,
        list(
            {'title': roster_reason.title, 'detail': roster_found.detail} order by roster_reason.place
        ) as reasons
    from roster_found
    join roster_reason using (reason_id)
    group by roster_found.table_no, roster_found.source_line
)

select
    roster_row.table_no, roster_row.source_line, roster_row.slip_no, roster_row.line_no, roster_row.amount,
    roster_row.reject_reason is not null as is_rejected,
    case when is_wrong then 'wrong' when is_wrong is null then 'passed' else 'doubtful' end as verdict,
    coalesce(judged.reasons, []) as reasons,
    roster_recipient.name_masked, roster_recipient.id_masked, roster_recipient.account_tail
from roster_row
left join judged using (table_no, source_line)
left join roster_recipient
    on roster_recipient.high = roster_row.recipient_high and roster_recipient.low = roster_row.recipient_low;
