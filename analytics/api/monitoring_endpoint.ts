import { MonitoringQuery, MonitoringTable } from '../contract/index.ts';
import { monitoringDataTable } from '../encode/monitoring_table.ts';
import { monitoringTable } from '../reports/monitoring.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** GET /api/monitoring-table: 月监测表 of 全市 or of one unit. */
export const monitoringEndpoint: Endpoint = endpoint({
	path: '/api/monitoring-table',
	summary: '月监测表：累计，截止25日0时；各单位的报送情况，各行的系统数和手工数',
	query: MonitoringQuery,
	answer: MonitoringTable,
	report: monitoringTable,
	deadline: 30_000,
	table: monitoringDataTable,
});
