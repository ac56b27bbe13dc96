-- 要核查的明细: the sound rows of the list in the shape in which the rules of sql/checks/records read the payments of a month
-- (finding/2_month.sql); `import_id` is the number of the table. Until these are dropped, `recipient` and `person` are the
-- list's own, so that the same rules read them.
create or replace temp table checked_payment as
select
    roster_slip.slip_key,
    roster_row.line_no,
    roster_recipient.recipient_key,
    roster_recipient.person_key,
    roster_recipient.account_key,
    roster_recipient.name_tag,
    roster_recipient.is_company,
    roster_row.is_social_card,
    roster_row.amount,
    roster_row.payee_differs,
    roster_row.standard_mismatch,
    roster_row.table_no as import_id,
    roster_row.source_line,
    roster_slip.region_key,
    roster_slip.project_key,
    roster_slip.period,
    null::timestamp as funded_at,
    roster_slip.is_reissue or roster_row.original_slip_no is not null as is_reissue
from roster_row
join roster_slip using (slip_no)
join roster_recipient
    on roster_recipient.high = roster_row.recipient_high and roster_recipient.low = roster_row.recipient_low
where roster_row.reject_reason is null;

create or replace temp table roster_found (
    reason_id varchar, table_no integer, source_line integer, detail varchar
);

insert into roster_found
select
    'rejected', table_no, source_line,
    concat(if(reject_column <> '', reject_column || '：', ''), reject_reason)
from roster_row
where reject_reason is not null;

create or replace temp table recipient as from roster_recipient;

create or replace temp table person as from roster_person;
