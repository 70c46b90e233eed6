// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// resourceSamples has at least one resource of each type, or element of a data source's
// list, with the attributes that its adapter reads.
var resourceSamples = map[string][]cases.Object{
	"alicloud_oss_bucket": {{
		"bucket": "contoso-invoices", "storage_class": "IA",
		"lifecycle_rule": cases.List{
			cases.Object{"enabled": true, "transitions": cases.List{
				cases.Object{"days": 30, "storage_class": "IA"}, cases.Object{"days": 90, "storage_class": "Archive"},
			}},
			cases.Object{"enabled": false, "transitions": cases.List{cases.Object{"storage_class": "ColdArchive"}}},
		},
	}},
	"alicloud_oss_buckets":        {{"name": "contoso-scans", "storage_class": "Archive"}},
	"alicloud_oss_bucket_objects": {{"objects": cases.List{cases.Object{"storage_class": "Standard"}, cases.Object{"storage_class": "Archive"}}}},
	"alicloud_ram_roles": {
		{"names": cases.List{"AliyunServiceRoleForHbrOssBackup"}},
		{"names": cases.List{"AliyunServiceRoleForHbrEcsBackup"}},
		{"names": cases.List{}, "name_regex": "^AliyunServiceRoleForHbrOssBackup$"},
		{"names": cases.List{}, "name_regex": "^app"},
		{"names": cases.List{}, "policy_name": "p"},
		{"names": cases.List{}, "tags": cases.Object{"a": "b"}},
	},
	"alicloud_oss_bucket_inventory":   {inventorySample},
	"alicloud_oss_bucket_inventories": {inventorySample},
	"alicloud_hbr_policy_binding": {
		{"source_type": "OSS", "source": "scans/", "advanced_options": cases.List{
			cases.Object{"oss_detail": cases.List{cases.Object{"inventory_id": "report01"}}},
		}},
		{"source_type": "ECS_FILE", "source": "/data", "include": `["/data/a"]`, "exclude": `["/data/b"]`},
		{"source_type": "File", "source": `["/data", "/var/*"]`},
		{"source_type": "UDM_ECS"},
		{"source_type": "NAS", "data_source_id": "cpfs-0123"},
	},
	"alicloud_hbr_oss_backup_plan":     {{"prefix": "scans/", "schedule": "I|1602673264|PT2H", "vault_id": "v-0001"}},
	"alicloud_hbr_oss_backup_plans":    {{"prefix": "scans/", "schedule": "I|1602673264|PT2H", "vault_id": "v-0001"}},
	"alicloud_hbr_ecs_backup_plan":     {fileBackupSample},
	"alicloud_hbr_ecs_backup_plans":    {fileBackupSample},
	"alicloud_hbr_server_backup_plan":  {{"detail": cases.List{cases.Object{"app_consistent": true, "snapshot_group": false}}}},
	"alicloud_hbr_server_backup_plans": {{"detail": cases.List{cases.Object{"app_consistent": false, "snapshot_group": true}}}},
	"alicloud_hbr_policy": {{"rules": cases.List{
		cases.Object{"rule_type": "BACKUP", "schedule": "I|1631685600|P1D", "retention": 60, "archive_days": 30},
		cases.Object{"rule_type": "REPLICATION", "retention": 0, "archive_days": 0, "replication_region_id": "cn-shanghai"},
	}}},
	"alicloud_hbr_backup_jobs": {
		{"source_type": "OSS", "status": "COMPLETE", "start_time": "1732694400"},
		{"source_type": "OSS", "status": "FAILED", "start_time": "1732694400"},
		{"source_type": "ECS_FILE", "status": "COMPLETE", "start_time": "1732694400"},
	},
	"alicloud_nas_file_system": {
		{"protocol_type": "SMB", "file_system_type": "standard", "smb_acl": cases.List{cases.Object{"enabled": true}}},
	},
	"alicloud_nas_file_systems":       {{"protocol_type": "cpfs", "file_system_type": "cpfs"}},
	"alicloud_nas_smb_acl_attachment": {{"file_system_id": "31a8e4"}},
	"alicloud_hbr_nas_backup_plan":    {{"file_system_id": "extreme-0015"}, {"file_system_id": "31a8e4"}, {"file_system_id": "bmcpfs-0015"}, {"file_system_id": "cpfsse-0015"}},
	"alicloud_hbr_nas_backup_plans":   {{"file_system_id": "cpfs-0015"}},
	"alicloud_images": {
		{"os_name": "CentOS  6.10 64位", "os_name_en": "CentOS  6.10 64 bit", "architecture": "x86_64"},
		{"os_name": "Windows Server  2003 R2 企业版 64位中文版", "os_name_en": "", "architecture": "x86_64"},
	},
	"alicloud_instance": {
		{
			"image_id": "centos_6_10_x64_20G_alibase_20201120.vhd", "os_name": "CentOS  6.10 64位", "os_type": "linux", "instance_type": "ecs.ebmg7.large",
			"system_disk_category": "cloud_essd", "data_disks": cases.List{cases.Object{"category": "cloud_ssd", "size": 40}},
		},
		{"image_id": "cmjj00012345", "os_name": "", "os_type": "linux", "data_disks": cases.List{}},
		{"image_id": "m-bp1d2t7dc6dzexample", "os_name": "Ubuntu  22.04 64位", "instance_type": "ecs.g7.large", "system_disk_category": "cloud_auto"},
	},
	"alicloud_instances": {{
		"image_id": "win2003_x64.vhd", "instance_type": "ecs.g7.large",
		"disk_device_mappings": cases.List{cases.Object{"category": "cloud_essd"}, cases.Object{"category": "cloud"}},
	}},
	"alicloud_hbr_ecs_backup_client":  {{}},
	"alicloud_hbr_ecs_backup_clients": {{"os_type": "linux", "arch_type": "386"}},
	"alicloud_ecs_disk":               {diskSample},
	"alicloud_disk":                   {diskSample},
	"alicloud_ecs_disks": {
		{"category": "cloud_essd", "performance_level": "PL1", "size": 100, "encrypted": "on"},
		{"category": "cloud", "size": 100, "encrypted": "off"},
	},
	"alicloud_disks":                   {{"category": "cloud_ssd", "size": 100, "encrypted": "on"}},
	"alicloud_disk_attachment":         {{}},
	"alicloud_ecs_disk_attachment":     {{}},
	"alicloud_ebs_disk_replica_pair":   {{}},
	"alicloud_ebs_disk_replica_pairs":  {{}},
	"alicloud_ebs_disk_replica_group":  {{"pair_ids": cases.List{"pair-1", "pair-2"}}},
	"alicloud_vpn_connection":          {{"local_subnet": cases.List{"100.64.0.0/10", "10.0.0.0/8"}}},
	"alicloud_vpn_connections":         {{"local_subnet": "100.64.0.0/11,10.0.0.0/8"}},
	"vsphere_virtual_machine_snapshot": {{}},
	"vsphere_virtual_machine": {{
		"name": "db (old)", "guest_id": "winXPProGuest", "hardware_version": 8, "scsi_bus_sharing": "physicalSharing",
		"extra_config": cases.Object{"ctkEnabled": "FALSE", "disk.EnableUUID": "TRUE"}, "pci_device_id": cases.List{"0000:1b:00.0"},
		"disk": cases.List{
			cases.Object{"label": "disk0", "size": 20, "unit_number": 0, "disk_mode": "persistent", "disk_sharing": "sharingNone", "attach": false},
			cases.Object{"label": "disk1", "size": 30, "unit_number": 1, "disk_mode": "independent_persistent", "disk_sharing": "sharingMultiWriter", "attach": true},
		},
		"network_interface":  cases.List{cases.Object{"network_id": "n-1"}, cases.Object{"network_id": "n-2"}},
		"guest_ip_addresses": cases.List{"10.0.0.1", "fe80::1", "2001:db8::1"},
	}, {
		"name": "web-01", "guest_id": "centos7_64Guest", "hardware_version": 19, "guest_ip_addresses": cases.List{"10.0.0.1", "fe80::1"},
	}, {
		"name": "web-02", "guest_ip_addresses": cases.List{"10.0.0.1"},
	}, {
		"name": "web-03", "guest_ip_addresses": cases.List{"10.0.0.1", "10.1.0.1"},
	}},
	"data.vsphere_virtual_machine": {{
		"name": "web-01", "guest_id": "centos7_64Guest", "hardware_version": 19, "scsi_bus_sharing": "noSharing",
		"extra_config":       cases.Object{"ctkEnabled": "TRUE"},
		"disks":              cases.List{cases.Object{"label": "disk0", "size": 20}, cases.Object{"label": "disk1", "size": 600}},
		"network_interfaces": cases.List{cases.Object{"network_id": "n-1"}},
		"guest_ip_addresses": cases.List{"10.0.0.1"}, "sata_controller_scan_count": 1,
	}, {
		"scsi_bus_sharing": "noSharing", "scsi_controller_scan_count": 4, "sata_controller_scan_count": 4, "nvme_controller_scan_count": 4,
		"disks": cases.List{cases.Object{"label": "disk0", "size": 20, "unit_number": 0}, cases.Object{"label": "disk1", "size": 600, "unit_number": 1}},
	}, {
		"scsi_bus_sharing": "physicalSharing", "disks": cases.List{},
	}},
}

var (
	inventorySample = cases.Object{
		"is_enabled": false, "included_object_versions": "All",
		"schedule":        cases.List{cases.Object{"frequency": "Weekly"}},
		"filter":          cases.List{cases.Object{"prefix": "scans/"}},
		"optional_fields": cases.List{cases.Object{"field": cases.List{"Size", "ETag"}}},
	}
	fileBackupSample = cases.Object{
		"path": cases.List{`C:\data`, `D:\*`}, "options": `{"UseVSS":true}`, "include": `["a"]`, "exclude": `["b"]`,
	}
	diskSample = cases.Object{"category": "cloud_essd", "performance_level": "PL1", "size": 100, "encrypted": true}
)
