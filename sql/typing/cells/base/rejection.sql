-- 拒绝: header, cell and what is wrong with it -> 'header|reason', 缺少… when the cell holds nothing
create or replace macro rejection(heading, cell, why) as concat(
    heading, '|', coalesce(case when is_refused(cell, null) then why end, '缺少' || heading)
);
