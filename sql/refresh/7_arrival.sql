-- 清点到达和未匹配的行: all of both, all or nothing; the version of the data is in the variable `data_version`
delete from arrival;

insert into arrival by name select * from arrival_now;

delete from unmatched_row;

insert into unmatched_row by name
select * from unmatched_now order by import_id, source_line;

delete from counted_of;

insert into counted_of select getvariable('data_version')::varchar;
