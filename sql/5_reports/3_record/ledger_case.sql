-- 问题台账的一件: one row per case: its newest version, when and by whom it was opened, and the last day to put it right
-- That is so many working days after the day it was opened, which is day 0; null where the calendar is not known.
create or replace view ledger_case as
with newest as (
    select *
    from ledger_version
    qualify row_number() over (partition by case_no order by version desc) = 1
),

opened as (
    select case_no, saved_at::date as opened_on, saved_by as opened_by
    from ledger_version
    where version = 1
)

select newest.*, opened.opened_on, opened.opened_by, limit_day.day as due_on
from newest
join opened using (case_no)
left join working_day as start on start.day = opened.opened_on
left join working_day as limit_day
    on limit_day.run = start.run
    and limit_day.nth = start.nth + newest.days
    and limit_day.is_working;
