-- 疑点: one row per record, slip, person or unit that a rule of sql/checks/records finds, made anew with the records
-- `finding_id` names rule, slip, line and person (without a slip: month and place), so that what refers to it still does
-- after the database is made again. `own_detail` is what a reader of the row alone may know: nothing of other rows.
create table if not exists finding (
    finding_id uuid,
    rule_id varchar,
    month integer,
    region_key integer,
    department_key integer,
    bank_key integer,
    project_key integer,
    slip_key integer,
    line_no integer,
    recipient_key integer,
    amount bigint,
    import_id integer,
    source_line integer,
    detail varchar,
    own_detail varchar
);

-- By which rule, parameters and records a month was checked; where `mark` is another now, it is checked again.
create table if not exists finding_run (
    rule_id varchar,
    month integer,
    mark varchar,
    run_at timestamp
);

-- The rules as of the last run, for lists of findings.
create table if not exists record_rule (
    rule_id varchar,
    place integer,
    title varchar,
    severity varchar,
    reason varchar,
    source varchar
);
