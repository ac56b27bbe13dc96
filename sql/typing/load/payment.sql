-- 类型化的发放明细: the rows of a group of files, good and bad, in the temp table `typed`
create or replace temp table typed as
select * from typed_payment($files, $columns, $delimiter);
