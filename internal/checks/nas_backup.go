package checks

var (
	// Where the protocol is not set, it does not keep an ACL from being SMB's.
	nasProtocolType = choice(choices{
		values:  []string{"SMB", "NFS", "cpfs"},
		folding: ignoreCase,
	}, Argument{
		Name:        "protocol_type",
		Null:        NotSet,
		Told:        AtPlan,
		Description: "Protocol of the file system. Only SMB has SMB ACLs.",
		Where:       "`protocol_type` of `alicloud_nas_file_system`",
	})
	nasSMBACLEnabled = boolean(false, Argument{
		Name:        "smb_acl_enabled",
		Told:        AtPlan,
		Description: "Whether access control lists (ACLs) are switched on for the SMB file system.",
		Where:       "`smb_acl[0].enabled` of `alicloud_nas_file_system` where the block is written; `true` where there is an `alicloud_nas_smb_acl_attachment`",
	})
)

func init() {
	declare(Subject{
		Name:        "nas_file_system",
		Description: "A file system of Alibaba Cloud NAS that is backed up.",
		Sections:    []*Section{nasSection},
		Limits: []*Limit{{
			ID:        "nas_smb_acl",
			Title:     "SMB ACLs are switched on",
			Severity:  Error,
			AppliesTo: quietly(not(nasProtocolType.in("NFS", "cpfs"))),
			Violated:  nasSMBACLEnabled.is(true),
			Rule:      "The backup of Alibaba Cloud NAS does not support SMB ACLs.",
			Remedy:    "Switch the file system's SMB ACLs off.",
			Source:    limitsPage(nasSection),
		}},
	})
	declare(Subject{
		Name:        "on_premises_nas",
		Description: "A system that backs up an on-premises NAS with the backup client.",
		Sections:    []*Section{onPremisesNASSection},
		Limits:      backupClientLimits,
	})
	declare(Subject{
		Name:        "cpfs_file_system",
		Description: "A system that backs up a CPFS file system with the backup client.",
		Sections:    []*Section{cpfsSection},
		Limits:      backupClientLimits,
	})
}
