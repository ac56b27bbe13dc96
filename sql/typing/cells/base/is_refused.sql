-- 是否填错: cell and the value read from it -> whether the cell is filled and yet gave no value
create or replace macro is_refused(cell, outcome) as case
    when outcome is null and cell is not null then bare(cell) <> ''
    else false
end;
