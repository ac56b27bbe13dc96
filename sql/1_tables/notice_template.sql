-- 通报模板: one row per version of a form's template that the office saved; `body` null: the one that ships holds again
-- Copied from state.sqlite at the start and with each act.
create table if not exists notice_template (
    version integer,
    form varchar,
    body varchar,
    note varchar,
    saved_at timestamp,
    saved_by varchar
);
