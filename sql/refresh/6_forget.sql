-- 忘掉其他时刻的数字: figures of instants that are no month ends are computed again when asked for
delete from figure where cut_off <> period_end(month);

delete from figure_period where cut_off <> period_end(month);
