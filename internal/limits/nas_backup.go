// SPDX-License-Identifier: MPL-2.0

package limits

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"

const (
	nasTitle           = "NAS backup: Alibaba Cloud NAS backup"
	onPremisesNASTitle = "NAS backup: On-premises NAS backup"
	cpfsTitle          = "NAS backup: CPFS backup"
)

var (
	nasSection           = Section{nasTitle, []*checks.Subject{nasFileSystem}}
	onPremisesNASSection = Section{onPremisesNASTitle, []*checks.Subject{onPremisesNAS}}
	cpfsSection          = Section{cpfsTitle, []*checks.Subject{cpfsFileSystem}}
)

var (
	// SMB ACLs are checked even if the protocol is not set.
	nasProtocolType = checks.Choice(checks.Choices{
		Values:  []string{"SMB", "NFS", "cpfs"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "protocol_type",
		Null:        checks.NotNeeded,
		Description: "Protocol of the file system. Only SMB file systems have SMB ACLs.",
	})
	nasFileSystemType = checks.Choice(checks.Choices{
		Values:  []string{"standard", "extreme", "cpfs", "cpfsse"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "file_system_type",
		Description: "Type of the file system. `standard` is General-purpose NAS.",
	})
	nasSMBACLEnabled = checks.Bool(false, checks.Argument{
		Name:        "smb_acl_enabled",
		Description: "Whether access control lists (ACLs) are enabled for the SMB file system.",
		Where:       "the file system in the NAS console",
	})
)

// isCPFS holds for CPFS, and is undecided for Extreme NAS.
var isCPFS = nasFileSystemType.Judged(func(t string) checks.Answer {
	if t == "extreme" {
		return checks.Undocumented("is extreme, and the Limits page does not say whether Extreme NAS can be backed up: ask Alibaba Cloud, " +
			"and waive nas_file_system_type if it can")
	}
	return checks.Decided(t != "standard", "is", t)
})

var nasFileSystem = checks.NewSubject(checks.Subject{
	Name:        "nas_file_system",
	Description: "An Alibaba Cloud NAS file system that is backed up.",
	Limits: []*checks.Limit{{
		ID:        "nas_smb_acl",
		Title:     "SMB ACLs are enabled",
		Severity:  checks.Error,
		AppliesTo: checks.Not(nasProtocolType.In("NFS", "cpfs")),
		Violated:  nasSMBACLEnabled.Is(true),
		Rule:      "Alibaba Cloud NAS backup does not support SMB ACLs.",
		Remedy:    "Disable SMB ACLs on the file system.",
		Source:    limitsPage(nasTitle),
	}, {
		ID:       "nas_file_system_type",
		Title:    "the file system is CPFS, not General-purpose NAS",
		Severity: checks.Error,
		Violated: checks.Or(isCPFS, nasProtocolType.Is("cpfs")),
		Rule:     "Alibaba Cloud NAS backup is documented for General-purpose NAS file systems. CPFS is backed up with the backup client.",
		Remedy:   "Back up the file system with the backup client, and check the system that runs it as cpfs_file_system.",
		Source:   limitsPage(nasTitle),
	}},
})

var onPremisesNAS = checks.NewSubject(checks.Subject{
	Name:        "on_premises_nas",
	Description: "A system that backs up an on-premises NAS with the backup client.",
	Limits:      backupClientLimits,
})

var cpfsFileSystem = checks.NewSubject(checks.Subject{
	Name:        "cpfs_file_system",
	Description: "A system that backs up a CPFS file system with the backup client.",
	Limits:      backupClientLimits,
})
