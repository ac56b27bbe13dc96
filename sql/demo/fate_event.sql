-- 命运的反馈: one row per bank event that a fate brings
-- sent_on: the original slip or one of its re-issues; after: steps after the first answers, null
-- = with them;
-- is_late: in November, which changes nothing of October
create table fate_event as
select *
from (
    values
        ('cardless', 'original', 1, '成功', null, false),
        ('company', 'original', 1, '成功', null, false),
        ('elsewhere', 'original', 1, '成功', null, false),
        ('second_attempt', 'original', 1, '失败', null, false),
        ('second_attempt', 'original', 2, '成功', 1.0, false),
        ('third_attempt', 'original', 1, '失败', null, false),
        ('third_attempt', 'original', 2, '失败', 1.0, false),
        ('third_attempt', 'original', 3, '成功', 2.5, false),
        ('processing_first', 'original', 1, '处理中', null, false),
        ('processing_first', 'original', 1, '成功', 1.0, false),
        ('returned_then_paid', 'original', 1, '成功', null, false),
        ('returned_then_paid', 'original', 1, '退票', 1.0, false),
        ('returned_then_paid', 'original', 2, '成功', 3.0, false),
        ('returned_late', 'original', 1, '成功', null, false),
        ('returned_late', 'original', 1, '退票', null, true),
        ('refund_withdrawn', 'original', 1, '失败', null, false),
        ('refund_withdrawn', 'original', 2, '成功', 3.0, false),
        ('reissued', 'original', 1, '失败', null, false),
        ('reissued', 'named', 1, '成功', 3.0, false),
        ('reissued_twice', 'original', 1, '失败', null, false),
        ('reissued_twice', 'named', 1, '失败', 3.0, false),
        ('reissued_twice', 'again', 1, '成功', 5.0, false),
        ('reissued_unnamed', 'original', 1, '失败', null, false),
        ('reissued_unnamed', 'unnamed', 1, '成功', 3.5, false),
        ('failed', 'original', 1, '失败', null, false),
        ('failed_twice', 'original', 1, '失败', null, false),
        ('failed_twice', 'original', 2, '失败', 1.0, false),
        ('returned', 'original', 1, '成功', null, false),
        ('returned', 'original', 1, '退票', 2.0, false),
        ('reissue_waiting', 'original', 1, '失败', null, false),
        ('reissue_waiting', 'named', 1, '成功', null, true),
        ('reissue_failed', 'original', 1, '失败', null, false),
        ('reissue_failed', 'named', 1, '失败', 3.0, false),
        ('reissue_unfunded', 'original', 1, '失败', null, false),
        ('refund_open', 'original', 1, '失败', null, false),
        ('retry_waiting', 'original', 1, '失败', null, false),
        ('retry_waiting', 'original', 2, '成功', null, true),
        ('processing', 'original', 1, '处理中', null, false),
        ('late_success', 'original', 1, '成功', null, true),
        ('late_failure', 'original', 1, '失败', null, true),
        ('refunded_after_failure', 'original', 1, '失败', null, false)
) as event (fate, sent_on, attempt, outcome, after, is_late);
