import { PolicyForm, PolicyFormQuery, PolicyList, PolicyListQuery } from '../contract/index.ts';
import { policyFormTable, policyListTable } from '../encode/policy_tables.ts';
import { policyForm, policyList } from '../reports/policy_list.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** What the API answers of the year's policy list. */
export const policies: Endpoint[] = [
	endpoint({
		path: '/api/policy-list',
		summary: '补贴政策清单：当年清单上的项目和清单外发放的项目、发放了多少、清单的变更、年度时限',
		query: PolicyListQuery,
		answer: PolicyList,
		report: policyList,
		table: policyListTable,
	}),
	endpoint({
		path: '/api/policy-list/form',
		summary: '补贴项目调整变更申请表：一个项目调整前后的各栏',
		query: PolicyFormQuery,
		answer: PolicyForm,
		report: policyForm,
		table: policyFormTable,
	}),
];
