-- 纠错再发明细: one row per payment of a re-issue slip, with the row it stands for
-- hop 1 re-issues the original, hop 2 the re-issue; an unnamed row says nothing of its original,
-- its slip does.
create table reissue as
with hops as (
    select *
    from (
        values
            ('reissued', 'named', 2.0),
            ('reissued_twice', 'named', 2.0),
            ('reissued_twice', 'again', 4.0),
            ('reissue_waiting', 'named', 2.0),
            ('reissue_failed', 'named', 2.0),
            ('reissued_unnamed', 'unnamed', 2.5),
            ('reissue_unfunded', 'unfunded', null)
    ) as hop (fate, sent_on, after)
),

sent as (
    select
        slip.slip_no,
        unusual_line.line_no,
        unusual_line.turn,
        slip.slip_code,
        slip.region_code,
        hops.sent_on,
        slip.answered_at + to_seconds((hops.after * slip.step)::bigint) as funded_at,
        row_number() over (partition by slip_no, hops.sent_on order by line_no) as reissue_line_no
    from unusual_line
    join hops using (fate)
    join slip using (slip_no)
),

dated as (
    select
        *,
        strftime(coalesce(funded_at, timestamp '2023-10-31'), '%Y%m') as code_month
    from sent
),

coded as (
    select
        *,
        'JC' || region_code || code_month || printf('%03d', dense_rank() over (
            partition by region_code, code_month
            order by slip_no, sent_on
        )) as reissue_code
    from dated
)

select
    coded.*,
    if(coded.sent_on = 'again', before.reissue_code, coded.slip_code) as original_code,
    if(coded.sent_on = 'again', before.reissue_line_no, coded.line_no) as original_line_no
from coded
left join coded as before
    on before.slip_no = coded.slip_no
    and before.line_no = coded.line_no
    and before.sent_on = 'named';
