// SPDX-License-Identifier: MPL-2.0

package resources

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"

var nasFileSystem = &Adapter{
	Type:      "alicloud_nas_file_system",
	IfWritten: []string{"file_system_type", "smb_acl"},
	Subject:   "nas_file_system",
	As: []Role{{Places: []string{"nas_file_system"}, Rules: []Rule{
		{"protocol_type", attribute("protocol_type")},
		{"file_system_type", attribute("file_system_type")},
		// Without the block, an attachment may still have enabled ACLs.
		{"smb_acl_enabled", attribute("smb_acl", "enabled")},
	}}},
}

var nasFileSystems = &Adapter{
	Type:    "alicloud_nas_file_systems",
	List:    "systems",
	IsData:  true,
	Subject: "nas_file_system",
	As: []Role{{Places: []string{"nas_file_system"}, Rules: []Rule{
		{"protocol_type", attribute("protocol_type")},
		{"file_system_type", attribute("file_system_type")},
	}}},
}

// An attachment enables ACLs. Only SMB file systems have them.
var nasSMBACLAttachment = &Adapter{
	Type:    "alicloud_nas_smb_acl_attachment",
	Subject: "nas_file_system",
	As: []Role{{Places: []string{"nas_file_system"}, Rules: []Rule{
		{"smb_acl_enabled", isTrue},
		{"protocol_type", constant(checks.StringValue("SMB"), `"SMB"`)},
	}}},
}

var hbrNASBackupPlan = &Adapter{
	Type:       "alicloud_hbr_nas_backup_plan",
	References: []string{"file_system_id"},
	Subject:    "nas_file_system",
	As: []Role{{Places: []string{"nas_file_system"}, Rules: []Rule{
		{"file_system_type", typeOfFileSystem("file_system_id")},
	}}},
}

var hbrNASBackupPlans = &Adapter{
	Type:    "alicloud_hbr_nas_backup_plans",
	List:    "plans",
	IsData:  true,
	Subject: "nas_file_system",
	As:      hbrNASBackupPlan.As,
}
