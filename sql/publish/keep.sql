-- 载入一次发布: copies a document of the folder `published`, in the variables `document` (JSON), `document_sha256` and
-- `records` (path), into the tables; in place of what was there of its month and revision
create or replace temp table published_now as
select
    replace(doc ->> 'month', '-', '')::integer as month,
    (doc ->> 'revision')::integer as revision,
    doc
from (select getvariable('document')::json as doc);

delete from published_revision where (month, revision) in (select (month, revision) from published_now);

delete from published_answer where (month, revision) in (select (month, revision) from published_now);

delete from published_file where (month, revision) in (select (month, revision) from published_now);

insert into published_revision by name
select
    month,
    revision,
    (doc ->> 'publishedAt')[:19]::timestamp as published_at,
    (doc ->> 'publishedBy') as published_by,
    (doc ->> 'reason') as reason,
    getvariable('document_sha256')::varchar as sha256,
    getvariable('records')::varchar as records,
    (doc ->> '$.records.sha256') as records_sha256,
    (doc ->> '$.records.rows')::bigint as record_count,
    json_array_length(doc -> 'files')::integer as files,
    (doc ->> '$.rule.successRate') as success_rule,
    (doc ->> '$.program.version') as program,
    (doc -> 'settings') as settings,
    (doc -> 'checks') as checks
from published_now;

insert into published_answer by name
select
    month,
    revision,
    (answer ->> 'path') as path,
    (answer -> 'query')::varchar as query,
    (answer -> 'body') as body
from (select month, revision, unnest((doc -> 'answers')::json[]) as answer from published_now);

insert into published_file by name
select
    month,
    revision,
    (file ->> 'import')::integer as import_id,
    (file ->> 'sha256') as sha256,
    (file ->> 'sheet') as sheet,
    (file ->> 'kind') as kind,
    (file ->> 'name') as name,
    (file ->> 'receivedAt')[:19]::timestamp as received_at,
    (file ->> 'rows')::bigint as row_count
from (select month, revision, unnest((doc -> 'files')::json[]) as file from published_now);

drop table published_now;
