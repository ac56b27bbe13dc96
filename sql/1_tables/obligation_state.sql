-- 义务状态: one row per obligation and spell of a state; the first row of an obligation carries `due_from`
-- `waiting_from`: from then on a re-issue of what is 遗留 waits for an answer, until the spell ends.
-- A spell holds at the cut-off T when state_from < T and state_until >= T; an event counts when its time is before T.
-- After the month `settled_month` nothing that the row says of itself changes any more.
create table if not exists obligation_state (
    month integer,
    region_key integer,
    department_key integer,
    bank_key integer,
    township_key integer,
    project_key integer,
    slip_key integer,
    line_no integer,
    person_key integer,
    amount bigint,
    due_from timestamp,
    funded_at timestamp,
    first_paid_from timestamp,
    state utinyint,
    state_from timestamp,
    state_until timestamp,
    is_company boolean,
    is_social_card boolean,
    pushed_from timestamp,
    answer_key integer,
    waiting_from timestamp,
    settled_month integer
);
