-- 重算一个月的义务: the month of the variable `for_month`
delete from obligation_state where month = getvariable('for_month');

insert into obligation_state select * from obligation_spell([getvariable('for_month')::integer]);

delete from due_month where month = getvariable('for_month');
