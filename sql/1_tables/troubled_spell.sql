-- 未一次付清的义务状态段: one row per spell of a state, 待反馈 too, of the few obligations that were not simply paid
-- A spell holds at the cut-off T when state_from < T and state_until >= T. `attempts`: answers until then.
create table if not exists troubled_spell (
    month integer,
    region_key integer,
    department_key integer,
    bank_key integer,
    township_key integer,
    project_key integer,
    slip_key integer,
    line_no integer,
    amount bigint,
    funded_at timestamp,
    state utinyint,
    state_from timestamp,
    state_until timestamp,
    answer_key integer,
    attempts integer,
    waiting_from timestamp,
    name_masked varchar,
    id_masked varchar,
    account_tail varchar,
    is_company boolean
);
