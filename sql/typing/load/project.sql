-- 类型化的补贴政策清单: the rows of a group of files, good and bad, in the temp table `typed`
create or replace temp table typed as
select * from typed_project($files, $columns, $delimiter);
