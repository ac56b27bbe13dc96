-- 类型化的银行反馈: the rows of a group of files, good and bad, in the temp table `typed`
create or replace temp table typed as
select * from typed_feedback($files, $columns, $delimiter);
