/** Settings of LibreOffice for a conversion: nothing is fetched, looked up or run. */
const settings: readonly [path: string, name: string, value: string][] = [
	['/org.openoffice.Inet/Settings', 'ooInetProxyType', '2'],
	['/org.openoffice.Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'],
	['/org.openoffice.Inet/Settings', 'ooInetHTTPProxyPort', '9'],
	['/org.openoffice.Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'],
	['/org.openoffice.Inet/Settings', 'ooInetHTTPSProxyPort', '9'],
	['/org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
	['/org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
	['/org.openoffice.Office.Common/Misc', 'FirstRun', 'false'],
];

/** The same as the file that a profile has them in. */
export const profileSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${settings.map(([path, name, value]) => `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`).join('\n')}
</oor:items>
`;
