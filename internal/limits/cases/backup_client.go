// SPDX-License-Identifier: MPL-2.0

package cases

var clientSection = join(backupClients)

// clients are the subjects that run the backup client.
var clients = []string{
	"backup_client", "ecs_file_backup", "on_premises_file_backup", "on_premises_nas", "cpfs_file_system", "data_synchronization",
}

// supported lists the entries of the page Supported sources, one by one.
var supported = map[Verdict][]string{
	Satisfied: {
		"Windows 7", "Windows 8", "Windows 10", "Windows Server 2008 R2", "Windows Server 2012", "Windows Server 2012 R2",
		"Windows Server 2016", "Windows Server 2019", "Windows Server 2022", "RHEL 7.0", "RHEL 7.2", "RHEL 7.4", "RHEL 7.5", "RHEL 7.6",
		"RHEL 7.7", "RHEL 7.8", "RHEL 8", "RHEL 8.1", "RHEL 8.2", "CentOS 6.5", "CentOS 6.9", "CentOS 7.2", "CentOS 7.3", "CentOS 7.4",
		"CentOS 7.5", "CentOS 7.6", "CentOS 7.7", "CentOS 7.8", "CentOS 7.9", "CentOS 8.0", "CentOS 8.1", "CentOS 8.2", "CentOS 8.3",
		"Ubuntu 14.04", "Ubuntu 16.04", "Ubuntu 18.04", "Ubuntu 20.04", "SLES 11", "SLES 12", "SLES 15", "Alibaba Cloud Linux 2",
		"Alibaba Cloud Linux 3",
	},
	Warning: {
		"Windows 8.1", "Windows Vista", "Windows Server 2008", "Windows Server 2025", "RHEL 6.9", "RHEL 7.1", "RHEL 7.3", "RHEL 7.9", "RHEL 8.3",
		"CentOS 6.6", "CentOS 6.10", "CentOS 7.0", "CentOS 7.1", "CentOS 8.4", "Ubuntu 12.04", "Ubuntu 14.10", "Ubuntu 22.04", "SLES 10",
		"SLES 16", "Alibaba Cloud Linux 4",
	},
}

// architectures returns a case for each spelling of an architecture.
func architectures(v Verdict, spellings ...string) []Case {
	var list []Case
	for _, spelling := range spellings {
		list = append(list, Case{Limit: "backup_client_32_bit", Attributes: Object{"architecture": spelling}, Verdict: v})
	}
	return list
}

var spelledArchitectures = join(
	architectures(Satisfied, "x86_64", "x86-64", "AMD64", "x64", "x64-based PC", "64-bit", "x86 (64-bit)", "architecture='X86' bitness='64'", "arm64", "ARM64-based PC",
		"architecture='Arm' bitness='64'", " x86_64\n"),
	architectures(Error, "i386", "i486", "i586", "i686", "386", "x86", "32-bit", "X86-based PC", "x86 (32-bit)", "architecture='X86' bitness='32'"),
)

// systemWidths are systems that exist in 64 bits only, and the last ones that do not.
var systemWidths = map[Verdict][]string{
	Satisfied: {
		"Windows Server 2008 R2", "Windows Server 2019", "W2K16", "windows8srv-64", "RHEL 7.9", "RHEL 8", "RHEL 7 or later", "CentOS Stream 8",
		"Rocky Linux 8", "AlmaLinux 9.2", "Alibaba Cloud Linux 3", "SLES 12 SP5", "Ubuntu 20.04", "Ubuntu 22.04/24.04", "Windows Server 2019 x86",
		"RHEL 8.6 (x86)", "CentOS 7.9 x86 64位", "Microsoft Windows 10.0.20348",
		"architecture='X86' bitness='64' familyName='Windows' prettyName='Windows 10, 64-bit (Build 19045.2965)'",
	},
	Error: {
		"Windows Server 2008 x86", "Windows Server 2019 32-bit", "RHEL 8 i686", "rhel7Guest", "CentOS 7 x86",
		"architecture='X86' bitness='32' familyName='Windows' prettyName='Windows 10, 32-bit (Build 19045.2965)'",
	},
	Unchecked: {
		"Windows Server 2008", "Windows 10", "RHEL 6.10", "RHEL 6 or later", "RHEL", "CentOS 7.9", "CentOS 8", "SLES 11 SP4", "Ubuntu 18.04",
		"Ubuntu", "Debian 10", "Windows Server 2008 / 2008 R2", "Windows 7 32/64-bit", "m-bp1g7004ksh0oeuco123",
	},
}

var backupClients = ofEach(clients, join(systems("backup_client_operating_system", supported), systems("backup_client_32_bit", systemWidths), spelledArchitectures, []Case{
	{Limit: "backup_client_32_bit", Attributes: Object{"operating_system": "CentOS 6.5 (32-bit)"}, Verdict: Error},
	{Limit: "backup_client_32_bit", Attributes: Object{"operating_system": "rhel6Guest"}, Verdict: Error},
	{Limit: "backup_client_32_bit", Attributes: Object{"operating_system": "CentOS 7 (64-bit), i386"}, Verdict: Error},
	{Limit: "backup_client_32_bit", Attributes: Object{"operating_system": "rhel6_64Guest"}, Verdict: Satisfied},
	{Limit: "backup_client_32_bit", Attributes: Object{"operating_system": "CentOS 7.9", "architecture": "x86_64"}, Verdict: Satisfied},
	{Limit: "backup_client_32_bit", Attributes: Object{"operating_system": "CentOS 7.9", "architecture": "386"}, Verdict: Error},
	{Limit: "backup_client_32_bit", Attributes: Object{"operating_system": "centos7_64Guest", "architecture": "i386"}, Verdict: Error},
	{Limit: "backup_client_32_bit", Attributes: Object{"operating_system": "centos7Guest", "architecture": "amd64"}, Verdict: Error},
	{Limit: "backup_client_32_bit", Attributes: Object{"architecture": "aarch64"}, Verdict: Satisfied},
	{Limit: "backup_client_32_bit", Attributes: Object{"architecture": "32-bit", "operating_system": Unknown}, Verdict: Error},
	{Limit: "backup_client_32_bit", Attributes: Object{"operating_system": "CentOS 7.9"}, Verdict: Unchecked},
	{Limit: "backup_client_32_bit", Attributes: Object{"operating_system": "centos7_64Guest", "architecture": Unknown}, Verdict: Pending},

	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "Windows Server 2003 R2"}, Verdict: Error},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "winNetStandardGuest"}, Verdict: Error},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "Windows 2000 Server"}, Verdict: Error},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "winNTGuest"}, Verdict: Error},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "Windows Server 2008"}, Verdict: Satisfied},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "Windows Server 2008 R2"}, Verdict: Satisfied},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "windows9Server64Guest"}, Verdict: Satisfied},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "Windows XP"}, Verdict: Satisfied},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "CentOS 7.9"}, Verdict: NotApplicable},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "linux"}, Verdict: NotApplicable},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "windows"}, Verdict: Unchecked},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "otherGuest64"}, Verdict: Unchecked},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": "m-bp1g7004ksh0oeuco123"}, Verdict: Unchecked},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": ""}, Verdict: Unchecked},
	{Limit: "backup_client_windows_version", Attributes: Object{"operating_system": Unknown}, Verdict: Pending},

	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "RHEL 8"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "RHEL 8.2"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "RHEL 8.0"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "RHEL 8.6"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "RHEL 7.0"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "RHEL 7.1"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "RHEL 9.1"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "rhel8_64Guest"}, Verdict: Unchecked},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "rhel7_64Guest"}, Verdict: Unchecked},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "rhel9_64Guest"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "CentOS 7.9"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "CentOS Linux release 7.9.2009 (Core)"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "CentOS 7"}, Verdict: Unchecked},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "CentOS 7.1"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "CentOS 5"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "CentOS 8.5"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "CentOS Stream 8"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "centos64Guest"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Ubuntu 20.04.6 LTS"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Ubuntu 22.04"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Ubuntu"}, Verdict: Unchecked},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "SLES 12 SP5"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "sles15_64Guest"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "SLES 10"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Alibaba Cloud Linux  3.2104 LTS 64位"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Debian 10"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "rockylinux_64Guest"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Windows Server 2008"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Windows Server 2008 R2"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Windows Server 2022"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Windows Server 2025"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "windows9Server64Guest"}, Verdict: Unchecked},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Windows 10"}, Verdict: Satisfied},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Windows 11"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "Microsoft Windows [Version 10.0.17763.5329]"}, Verdict: Unchecked},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "FreeBSD 13"}, Verdict: Warning},
	{Limit: "backup_client_operating_system", Attributes: Object{"operating_system": "linux"}, Verdict: Unchecked},
	{Limit: "backup_client_operating_system", Attributes: Object{"architecture": "x86_64"}, Verdict: Unchecked},
}, widths(Satisfied, "x86_64", "amd64", "x64", "64-bit", "arm64", "aarch64", "X86_64"), widths(Error, "i386", "i686", "386", "x86", "32-bit")))

// widths returns a case for each architecture.
func widths(v Verdict, architectures ...string) []Case {
	var list []Case
	for _, architecture := range architectures {
		list = append(list, Case{Limit: "backup_client_32_bit", Attributes: Object{"architecture": architecture}, Verdict: v})
	}
	return list
}
