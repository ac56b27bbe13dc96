-- 截断提示: what to do about a number that a spreadsheet program cut
create or replace macro truncated_advice() as '数字已被表格软件截断，请以文本格式重新导出';
