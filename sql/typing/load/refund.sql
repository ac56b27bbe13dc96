-- 类型化的退款: the rows of a group of files, good and bad, in the temp table `typed`
create or replace temp table typed as
select * from typed_refund($files, $columns, $delimiter);
