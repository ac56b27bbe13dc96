-- 再发链: one row per payment or re-issue, with the first payment of its chain (test of the demo only)
create table told_chain as
with recursive hops as (
    select
        slip_code,
        line_no::bigint as line_no,
        slip_code as root_code,
        line_no::bigint as root_line,
        0 as hop
    from told_payment
    union all
    select
        told_link.slip_code,
        told_link.line_no,
        hops.root_code,
        hops.root_line,
        hops.hop + 1
    from hops
    join told_link
        on told_link.original_code = hops.slip_code
        and told_link.original_line_no = hops.line_no
)

from hops;
