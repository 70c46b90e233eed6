// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"
)

const clientTitle = "Appendix: Supported operating systems for the backup client"

var clientAppendix = Section{clientTitle, []*checks.Subject{backupClient}}

var (
	operatingSystem = checks.OperatingSystem(checks.Argument{
		Name: "operating_system",
		Description: "Operating system, in any form that you have: `CentOS 7.9`, a VMware guest ID such as `windows2019srv_64Guest`, " +
			"VMware's full name, an ECS OS name, an image ID, the content of `/etc/os-release`, or the output of `systeminfo` or `ver`. " +
			"A value that is not understood, or is not exact enough, leaves limits unchecked.",
		Where: "RVTools vInfo `OS according to the VMware Tools`; on the system, `cat /etc/os-release` or `systeminfo`",
	})
	architecture = checks.Choice(checks.Choices{
		Values: []string{"x86_64", "arm64", "64-bit", "32-bit"},
		Also: map[string]string{
			"amd64": "x86_64", "x64": "x86_64", "x64-based PC": "x86_64", "x86 (64-bit)": "x86_64", "architecture='X86' bitness='64'": "x86_64",
			"64位": "64-bit", "32位": "32-bit", "aarch64": "arm64", "ARM64-based PC": "arm64", "Arm (64-bit)": "arm64", "architecture='Arm' bitness='64'": "arm64",
			"i386": "32-bit", "i486": "32-bit", "i586": "32-bit", "i686": "32-bit", "386": "32-bit", "x86": "32-bit",
			"X86-based PC": "32-bit", "x86 (32-bit)": "32-bit", "architecture='X86' bitness='32'": "32-bit",
		},
		Folding: checks.IgnoreCaseAndSeparators,
	}, checks.Argument{
		Name:        "architecture",
		Description: "Processor architecture of the operating system. What `uname -m`, `systeminfo`, and VMware print is accepted, such as `amd64`, `x64-based PC`, and `i686`.",
		Where:       "on the system, `uname -m`, or System Type in `systeminfo`",
	})
)

// on32Bit holds if either argument says that the system is 32-bit. If one is null,
// the other alone can say that it is 64-bit.
var on32Bit = checks.Either(operatingSystem.Is32Bit(), architecture.Is("32-bit"))

// supportedSources are the operating systems of the backup client on the Supported
// sources page of 21 November 2025, which calls RHEL 8.0 just 8. The lists in the
// appendix of the Limits page are empty in all copies that were found.
var supportedSources = guestos.List{
	guestos.WindowsDesktop:    {"7", "8", "10"},
	guestos.WindowsServer:     {"2008 R2", "2012", "2012 R2", "2016", "2019", "2022"},
	guestos.RHEL:              {"7.0", "7.2", "7.4", "7.5", "7.6", "7.7", "7.8", "8", "8.0", "8.1", "8.2"},
	guestos.CentOS:            {"6.5", "6.9", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7", "7.8", "7.9", "8.0", "8.1", "8.2", "8.3"},
	guestos.Ubuntu:            {"14.04", "16.04", "18.04", "20.04"},
	guestos.SUSE:              {"11", "12", "15"},
	guestos.AlibabaCloudLinux: {"2", "3"},
}

// backupClientLimits apply to everything that the backup client backs up.
var backupClientLimits = []*checks.Limit{
	{
		ID:       "backup_client_32_bit",
		Title:    "the operating system is 32-bit",
		Severity: checks.Error,
		Violated: on32Bit,
		Rule:     "The backup client requires a 64-bit operating system.",
		Remedy:   "Move the data to a 64-bit system.",
		Source:   limitsPage(clientTitle),
	},
	{
		ID:        "backup_client_windows_version",
		Title:     "Windows Server is earlier than 2008",
		Severity:  checks.Error,
		AppliesTo: onWindows,
		Violated:  operatingSystem.Before("2008"),
		Rule:      "On Windows Server, the backup client requires version 2008 or later.",
		Remedy:    "Upgrade Windows Server, or move the data to a supported system.",
		Source:    limitsPage(clientTitle),
	},
	{
		ID:       "backup_client_operating_system",
		Title:    "the operating system is not listed as supported",
		Severity: checks.Warning,
		Violated: checks.Not(operatingSystem.On(supportedSources)),
		Rule: "The backup client supports only certain operating system versions. The Supported sources page lists versions, without " +
			"claiming to be complete.",
		Remedy: "Ask Alibaba Cloud whether the operating system is supported, test it, or move the data to a listed system.",
		Source: checks.Source{
			Page:       "Supported sources",
			Section:    clientTitle,
			URL:        SupportedSourcesPage,
			VerifiedOn: "2026-11-22",
		},
	},
}

var backupClient = checks.NewSubject(checks.Subject{
	Name:        "backup_client",
	Description: "A system that runs the backup client of Cloud Backup.",
	Limits:      backupClientLimits,
})
