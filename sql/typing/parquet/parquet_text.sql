-- Parquet 的值写成文字: as a text file of the same table would hold it; instants stand in Shanghai time
create macro parquet_text(x) as case
    when typeof(x) = 'BOOLEAN' then if(x::varchar = 'true', '是', '否')
    when typeof(x) in ('DOUBLE', 'FLOAT') then regexp_replace(x::varchar, '\.0$', '')
    when typeof(x) = 'TIMESTAMP WITH TIME ZONE' then regexp_replace(x::varchar, '\+08$', '')
    else x::varchar
end;
