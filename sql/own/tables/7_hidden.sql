-- 只有看全市的人才能看的表: empty for everyone else
create view reject as select * from yikatong.main.reject where false;
create view repeated_row as select * from yikatong.main.repeated_row where false;
create view check_result as select * from yikatong.main.check_result where false;
create view finding_run as select * from yikatong.main.finding_run where false;
create view published_file as select * from yikatong.main.published_file where false;
