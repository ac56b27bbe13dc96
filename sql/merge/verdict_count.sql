-- 判定计数: one row per import with rows that are not simply new
select
    import_id,
    count(*) filter (verdict = 'duplicate') as duplicate,
    count(*) filter (verdict = 'corrected') as corrected,
    count(*) filter (verdict = 'conflict') as conflict
from verdict
group by import_id;
