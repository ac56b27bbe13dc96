-- 未按时的义务: one row per obligation of the period whose time limit ended by the cut-off and that had not been paid
-- (`payment`), or answered (`answer`), by then; `done_at`: when it was, before the cut-off; `days_late`: working days from
-- the limit to then, or to the cut-off's last day; none for any other word
-- Few among millions: first spells that don't hold at the limit, then without those whose later spell does.
create or replace macro late_obligation(for_month, for_scope, seen_at, for_kind) as table
with slip as materialized (
    select
        slip_key, run,
        case for_kind when 'payment' then pay_until when 'answer' then answer_until end as limit_at
    from slip_term(for_month, for_scope, seen_at)
    where limit_at <= seen_at
),

spell as (
    select
        obligation_state.*,
        slip.run,
        slip.limit_at,
        if(
            for_kind = 'payment',
            state = 1 and state_from < limit_at and state_until >= limit_at,
            due_from is not null and state_from < limit_at
        ) as is_in_time
    from obligation_state
    join slip using (slip_key)
    where month >= first_month(for_month, for_scope) and month <= for_month
),

late as (
    select first.*
    from (select * from spell where due_from is not null and is_in_time is not true) as first
    anti join (select * from spell where due_from is null and is_in_time) as later
        on later.slip_key = first.slip_key and later.line_no = first.line_no
),

-- The success that holds at the cut-off, of the few that were late.
paid as (
    select spell.slip_key, spell.line_no, spell.state_from as paid_at
    from spell
    semi join late on late.slip_key = spell.slip_key and late.line_no = spell.line_no
    where spell.state = 1 and spell.state_from < seen_at and spell.state_until >= seen_at
),

done as (
    select
        late.* exclude (state),
        coalesce(
            (
                select any_value(now.state)
                from troubled_spell as now
                where now.slip_key = late.slip_key
                    and now.line_no = late.line_no
                    and now.state_from < seen_at
                    and now.state_until >= seen_at
            ),
            if(late.state_from < seen_at, late.state, 0)
        ) as state,
        if(
            for_kind = 'payment',
            paid.paid_at,
            if(late.state_from < seen_at, late.state_from, null)
        ) as done_at
    from late
    left join paid on paid.slip_key = late.slip_key and paid.line_no = late.line_no
)

select
    done.region_key,
    done.department_key,
    done.bank_key,
    done.township_key,
    done.project_key,
    done.slip_key,
    done.line_no,
    done.amount,
    done.funded_at,
    done.state,
    (done.limit_at - interval 1 day)::date as last_day,
    done.done_at,
    (finish.nth - start.nth)::integer as days_late
from done
left join working_day as start on start.day = (done.limit_at - interval 1 day)::date
left join working_day as finish
    on finish.day = coalesce(done.done_at, seen_at - interval 1 microsecond)::date
    and finish.run = done.run;
