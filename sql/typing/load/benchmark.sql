-- 类型化的上级基准: the rows of a group of files, good and bad, in the temp table `typed`
create or replace temp table typed as
select * from typed_benchmark($files, $columns, $delimiter);
