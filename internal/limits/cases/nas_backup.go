// SPDX-License-Identifier: MPL-2.0

package cases

var nasSection = join(nasFileSystem)

var nasFileSystem = of("nas_file_system", []Case{
	{Limit: "nas_smb_acl", Attributes: Object{"protocol_type": "SMB", "smb_acl_enabled": true}, Verdict: Error},
	{Limit: "nas_smb_acl", Attributes: Object{"protocol_type": "smb", "smb_acl_enabled": true}, Verdict: Error},
	{Limit: "nas_smb_acl", Attributes: Object{"protocol_type": "SMB", "smb_acl_enabled": false}, Verdict: Satisfied},
	{Limit: "nas_smb_acl", Attributes: Object{"smb_acl_enabled": true}, Verdict: Error},
	{Limit: "nas_smb_acl", Attributes: Object{"smb_acl_enabled": false}, Verdict: Satisfied},
	{Limit: "nas_smb_acl", Attributes: Object{"protocol_type": Unknown, "smb_acl_enabled": false}, Verdict: Satisfied},
	{Limit: "nas_smb_acl", Attributes: Object{"protocol_type": Unknown, "smb_acl_enabled": true}, Verdict: Pending},
	{Limit: "nas_smb_acl", Attributes: Object{"protocol_type": "SMB", "smb_acl_enabled": Unknown}, Verdict: Pending},
	{Limit: "nas_smb_acl", Attributes: Object{"protocol_type": "SMB"}, Verdict: Unchecked},
	{Limit: "nas_smb_acl", Attributes: Object{"protocol_type": "NFS", "smb_acl_enabled": true}, Verdict: NotApplicable},
	{Limit: "nas_smb_acl", Attributes: Object{"protocol_type": "cpfs", "smb_acl_enabled": Unknown}, Verdict: NotApplicable},
	{Limit: "nas_smb_acl", Attributes: Object{"protocol_type": "NFS"}, Verdict: NotApplicable},

	{Limit: "nas_file_system_type", Attributes: Object{"file_system_type": "standard"}, Verdict: Satisfied},
	{Limit: "nas_file_system_type", Attributes: Object{"file_system_type": "Standard", "protocol_type": "NFS"}, Verdict: Satisfied},
	{Limit: "nas_file_system_type", Attributes: Object{"file_system_type": "cpfs"}, Verdict: Error},
	{Limit: "nas_file_system_type", Attributes: Object{"file_system_type": "cpfsse"}, Verdict: Error},
	{Limit: "nas_file_system_type", Attributes: Object{"protocol_type": "cpfs"}, Verdict: Error},
	{Limit: "nas_file_system_type", Attributes: Object{"protocol_type": "cpfs", "file_system_type": "standard"}, Verdict: Error},
	{Limit: "nas_file_system_type", Attributes: Object{"protocol_type": "cpfs", "file_system_type": Unknown}, Verdict: Error},
	{Limit: "nas_file_system_type", Attributes: Object{"protocol_type": "cpfs", "file_system_type": "extreme"}, Verdict: Error},
	{Limit: "nas_file_system_type", Attributes: Object{"protocol_type": Unknown, "file_system_type": "cpfs"}, Verdict: Error},
	{Limit: "nas_file_system_type", Attributes: Object{"protocol_type": "NFS", "file_system_type": "extreme"}, Verdict: Unchecked},
	{Limit: "nas_file_system_type", Attributes: Object{"protocol_type": "NFS"}, Verdict: Unchecked},
	{Limit: "nas_file_system_type", Attributes: Object{"smb_acl_enabled": false}, Verdict: Unchecked},
	{Limit: "nas_file_system_type", Attributes: Object{"protocol_type": "NFS", "file_system_type": Unknown}, Verdict: Pending},
	{Limit: "nas_file_system_type", Attributes: Object{"protocol_type": Unknown, "file_system_type": "standard"}, Verdict: Pending},
})
