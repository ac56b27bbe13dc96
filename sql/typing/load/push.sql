-- 类型化的推送: the rows of a group of files, good and bad, in the temp table `typed`
create or replace temp table typed as
select * from typed_push($files, $columns, $delimiter);
