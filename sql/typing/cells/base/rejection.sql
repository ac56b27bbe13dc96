-- 拒绝: header, cell and what is wrong with it -> 'header|reason', 缺少… when the cell is empty
create or replace macro rejection(heading, cell, why) as concat(
    heading, '|', case when is_refused(cell, null) then why else '缺少' || heading end
);
