-- 推送: one row per push to the government portal; without `line_no` it names the whole slip
create or replace view push as
select slip_key, line_no, channel, pushed_at, is_success, import_id, source_line
from raw_push
where superseded_by is null;
