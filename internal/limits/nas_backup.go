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
	// Where the protocol is not set, it does not keep an ACL from being SMB's.
	nasProtocolType = checks.Choice(checks.Choices{
		Values:  []string{"SMB", "NFS", "cpfs"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:         "protocol_type",
		Null:         checks.NotSet,
		Availability: checks.Required,
		Description:  "Protocol of the file system. Only SMB has SMB ACLs.",
		Where:        "`protocol_type` of `alicloud_nas_file_system`",
	})
	nasSMBACLEnabled = checks.Bool(false, checks.Argument{
		Name:         "smb_acl_enabled",
		Availability: checks.IfWritten,
		Description:  "Whether access control lists (ACLs) are switched on for the SMB file system.",
		Where:        "`smb_acl[0].enabled` of `alicloud_nas_file_system` where the block is written; `true` where there is an `alicloud_nas_smb_acl_attachment`",
	})
)

var nasFileSystem = checks.NewSubject(checks.Subject{
	Name:        "nas_file_system",
	Description: "A file system of Alibaba Cloud NAS that is backed up.",
	Limits: []*checks.Limit{{
		ID:        "nas_smb_acl",
		Title:     "SMB ACLs are switched on",
		Severity:  checks.Error,
		AppliesTo: checks.Not(nasProtocolType.In("NFS", "cpfs")),
		Violated:  nasSMBACLEnabled.Is(true),
		Rule:      "The backup of Alibaba Cloud NAS does not support SMB ACLs.",
		Remedy:    "Switch the file system's SMB ACLs off.",
		Source:    limitsPage(nasTitle),
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
