-- 明细骨架: one row per payment of the slips of one file: which beneficiary of the pool, and the
-- basis of its amount
create macro bare_line(wanted_file) as table
with numbered as (
    select
        issue.*,
        unnest(coalesce(file_slip.lines, range(1, issue.size + 1)))::integer as line_no
    from issue
    join file_slip on file_slip.slip_no = issue.slip_no and file_slip.file_no = wanted_file
),

peopled as (
    select
        *,
        (first_in_pool + line_no - 1) % persons as in_pool
    from numbered
)

select
    *,
    -- The same in every slip of the project: a household's size and land don't change with the
    -- month.
    (hash(in_pool, project_no, region_code) % 1000000007)::bigint as lot,
    basis(standard, most_quantity, lot) as basis
from peopled;
