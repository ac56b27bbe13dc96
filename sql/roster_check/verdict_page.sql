-- 一页结论: the next rows of a table of the list after a line, in the order of the file; only what did not pass where
-- `$only_found` says so
select
    source_line, slip_no, line_no, amount::double as amount, is_rejected, verdict, to_json(reasons)::varchar as reasons,
    name_masked, id_masked, account_tail
from roster_verdict
where table_no = $table and source_line > $after and (not $only_found::boolean or verdict <> 'passed')
order by source_line
limit $size;
