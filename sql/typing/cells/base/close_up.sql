-- 去除全部空白: text -> the same without any blank
create or replace macro close_up(v) as regexp_replace(v, any_blank(), '', 'g');
