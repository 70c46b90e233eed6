package checks

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"

var (
	operatingSystem = operatingSystems(Argument{
		Name: "operating_system",
		Told: AtPlan,
		Description: "Operating system, in any form at hand: `CentOS 7.9`, a VMware guest id such as `windows2019srv_64Guest`, " +
			"VMware's full name, an ECS OS name, an image id, or what `/etc/os-release`, `systeminfo` or `ver` print. " +
			"What is not understood, or not exactly enough, leaves limits unchecked.",
		Where: "`image_id` of `alicloud_instance`, `os_name` of `data.alicloud_images`; `guest_id` of `vsphere_virtual_machine`; RVTools vInfo " +
			"`OS according to the VMware Tools`; on the system, `cat /etc/os-release` or `systeminfo`",
	})
	architecture = architectures(Argument{
		Name:        "architecture",
		Told:        AtPlan,
		Description: "Processor architecture of the operating system. `amd64`, `x64` and `aarch64`, and `i386`, `i686`, `386` and `x86` are understood too.",
		Where:       "`architecture` of `data.alicloud_images`; `arch_type` of `data.alicloud_hbr_ecs_backup_clients`; on the system, `uname -m`",
	})
)

const supportedSourcesPage = "https://www.alibabacloud.com/help/doc-detail/73336.htm"

// supportedSources are the operating systems of the backup client on the page
// Supported sources, of 21 November 2025. The lists in the appendix of the
// Limits page are empty in all copies of it that were found. The page calls RHEL 8.0 just 8.
var supportedSources = guestos.List{
	guestos.WindowsDesktop:    {"7", "8", "10"},
	guestos.WindowsServer:     {"2008 R2", "2012", "2012 R2", "2016", "2019", "2022"},
	guestos.RHEL:              {"7.0", "7.2", "7.4", "7.5", "7.6", "7.7", "7.8", "8", "8.0", "8.1", "8.2"},
	guestos.CentOS:            {"6.5", "6.9", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7", "7.8", "7.9", "8.0", "8.1", "8.2", "8.3"},
	guestos.Ubuntu:            {"14.04", "16.04", "18.04", "20.04"},
	guestos.SUSE:              {"11", "12", "15"},
	guestos.AlibabaCloudLinux: {"2", "3"},
}

// backupClientLimits are the limits of all that is backed up by the client.
var backupClientLimits = []*Limit{
	{
		ID:       "backup_client_32_bit",
		Title:    "the backup client does not run on 32-bit systems",
		Severity: Error,
		Violated: is32Bit(operatingSystem, architecture),
		Rule:     "The backup client does not support 32-bit operating systems.",
		Remedy:   "Move the data to a 64-bit system.",
		Source:   limitsPage(clientAppendix),
	},
	{
		ID:       "backup_client_windows_version",
		Title:    "the backup client does not run on Windows Server before 2008",
		Severity: Error,
		Violated: operatingSystem.before("2008"),
		Rule:     "The backup client does not support versions of Windows Server earlier than 2008.",
		Remedy:   "Upgrade Windows Server, or move the data to a supported system.",
		Source:   limitsPage(clientAppendix),
	},
	{
		ID:       "backup_client_operating_system",
		Title:    "the operating system is not among the backup client's published ones",
		Severity: Warning,
		Violated: not(operatingSystem.on(supportedSources)),
		Rule: "The backup client supports certain versions of operating systems only. The page Supported sources lists them, without " +
			"saying that it is complete; the lists of the Limits page could not be read.",
		Remedy: "Ask Alibaba Cloud whether the system is supported, try it out, or move the data to a listed one.",
		Source: Source{
			Page:       "Supported sources",
			Section:    clientAppendix.Title,
			URL:        supportedSourcesPage,
			VerifiedOn: "2026-11-22",
		},
	},
}

func init() {
	declare(Subject{
		Name:        "backup_client",
		Description: "A system that the backup client of Cloud Backup is to run on.",
		Sections:    []*Section{clientAppendix},
		Limits:      backupClientLimits,
	})
}
