-- 路径一级: a scalar; one level of the way down to records, with its count of unpaid
create or replace macro path_step(for_level, for_step, for_step_name, for_count) as
    {'level': for_level, 'key': for_step, 'name': for_step_name, 'count': for_count};
