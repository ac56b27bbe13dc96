-- 问题台账的版本: one row per version of a case, copied from state.sqlite at the start and with each act; money in 分
-- found = recovered + outstanding + cleared; returned (缴库) is part of recovered. `days`: working days that it may take.
-- rule_id, month, findings and findings_amount: of which findings it is, where it came of findings.
create table if not exists ledger_version (
    case_no varchar,
    version integer,
    act varchar,
    region_code varchar,
    source varchar,
    category varchar,
    title varchar,
    department varchar,
    project_code varchar,
    persons integer,
    found bigint,
    recovered bigint,
    cleared bigint,
    returned bigint,
    outstanding bigint,
    responsible varchar,
    measure varchar,
    days integer,
    state varchar,
    rule_id varchar,
    month integer,
    findings integer,
    findings_amount bigint,
    note varchar,
    saved_at timestamp,
    saved_by varchar
);

-- Evidence of a case: names and hashes of files.
create table if not exists ledger_file (
    case_no varchar,
    sha256 varchar,
    name varchar,
    bytes bigint,
    noted_at timestamp,
    noted_by varchar
);
