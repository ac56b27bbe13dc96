-- 已发布的月份: copies of what the files in the folder `published` say, so that questions can be answered from them;
-- never changed by a refresh, made again from those files wherever they are missing

-- One row per month and revision. `records`: where its file of obligations lies on this machine; `damage`: what is wrong
-- with its document, as a sentence; then nothing else of it is here.
create table if not exists published_revision (
    month integer,
    revision integer,
    published_at timestamp,
    published_by varchar,
    reason varchar,
    sha256 varchar,
    records varchar,
    records_sha256 varchar,
    record_count bigint,
    files integer,
    success_rule varchar,
    program varchar,
    settings json,
    checks json,
    damage varchar
);

-- One row per month, revision and question: the answer as it was given then.
create table if not exists published_answer (
    month integer,
    revision integer,
    path varchar,
    query varchar,
    body json
);

-- One row per month, revision and table that was loaded then; `import_id` is the number that it had then.
create table if not exists published_file (
    month integer,
    revision integer,
    import_id integer,
    sha256 varchar,
    sheet varchar,
    kind varchar,
    name varchar,
    received_at timestamp,
    row_count bigint
);
