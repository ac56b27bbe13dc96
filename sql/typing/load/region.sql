-- 类型化的单位表: the rows of a group of files, good and bad, in the temp table `typed`
create or replace temp table typed as
select * from typed_region($files, $columns, $delimiter);
