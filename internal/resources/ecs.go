// SPDX-License-Identifier: MPL-2.0

package resources

import (
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// clientSystems are the subjects about a system on ECS that runs the backup client.
var clientSystems = []string{"backup_client", "ecs_file_backup", "cpfs_file_system", "on_premises_nas", "data_synchronization"}

var images = &Adapter{
	Type:    "alicloud_images",
	List:    "images",
	IsData:  true,
	Subject: "backup_client",
	As: []Role{{Places: clientSystems, Rules: []Rule{
		{"operating_system", custom(
			`try(coalesce(@.os_name_en, @.os_name, @.os_type), null)`,
			func(n node) checks.Value { return n.first("os_name_en", "os_name", "os_type") },
			"os_name_en", "os_name", "os_type",
		)},
		{"architecture", attribute("architecture")},
	}}},
}

// attachedDisks stands for the disks that an instance or disk does not mention.
var attachedDisks = checks.UnstatedValue("does not include disks that are attached separately: set the categories of all disks")

var instance = &Adapter{
	Type:       "alicloud_instance",
	IfWritten:  []string{"image_id", "instance_type", "system_disk_category"},
	AfterApply: []string{"os_name", "os_type"},
	As: []Role{{Places: []string{"ecs_instance"}, Rules: []Rule{
		{"disk_categories", custom(
			`concat([@.system_disk_category], @.data_disks[*].category, [null])`,
			func(n node) checks.Value {
				categories := []checks.Value{n.attribute("system_disk_category").scalar()}
				disks, v := n.attribute("data_disks").elements()
				if v.IsUnknown() {
					categories = append(categories, v)
				}
				for _, disk := range disks {
					categories = append(categories, disk.attribute("category").scalar())
				}
				return checks.SetValue(append(categories, attachedDisks)...)
			},
			"system_disk_category", "data_disks.category",
		)},
	}}, {Places: clientSystems, Rules: []Rule{
		{"operating_system", systemOfInstance},
	}}, {Places: []string{"vmware_restore", "vmware_migration"}, Rules: []Rule{
		{"target_instance_type", attribute("instance_type")},
	}}},
}

// publicImage ends the IDs of public images, which name the system.
const publicImage = ".vhd"

// systemOfInstance is the ID of a public image or, of any other image, the name of the
// system.
var systemOfInstance = func() source {
	s := custom(
		`endswith(coalesce(@.image_id, "-"), "`+publicImage+`") ? @.image_id : try(coalesce(@.os_name, @.os_type, @.image_id), null)`,
		func(n node) checks.Value {
			image := n.attribute("image_id").scalar()
			text, _ := image.Text()
			if image.IsUnknown() || strings.HasSuffix(text, publicImage) {
				return image
			}
			return n.first("os_name", "os_type", "image_id")
		},
		"image_id", "os_name", "os_type",
	)
	s.anyDecides = true
	return s
}()

var instances = &Adapter{
	Type:   "alicloud_instances",
	List:   "instances",
	IsData: true,
	As: []Role{{Places: []string{"ecs_instance"}, Rules: []Rule{
		{"disk_categories", every("disk_device_mappings", "category")},
	}}, {Places: clientSystems, Rules: []Rule{
		{"operating_system", attribute("image_id")},
	}}, {Places: []string{"vmware_restore", "vmware_migration"}, Rules: []Rule{
		{"target_instance_type", attribute("instance_type")},
	}}},
}

// The client's resource only refers to the instance.
var hbrECSBackupClient = &Adapter{
	Type:     "alicloud_hbr_ecs_backup_client",
	Subject:  "backup_client",
	Together: `{ alicloud_hbr_ecs_backup_client = self, alicloud_instance = alicloud_instance.example }`,
	As:       []Role{{Places: clientSystems}},
}

var hbrECSBackupClients = &Adapter{
	Type:    "alicloud_hbr_ecs_backup_clients",
	List:    "clients",
	IsData:  true,
	Subject: "backup_client",
	As: []Role{{Places: clientSystems, Rules: []Rule{
		{"operating_system", attribute("os_type")},
		{"architecture", attribute("arch_type")},
	}}},
}

// replicaDisks are the disks of a replication pair.
var replicaDisks = []string{"ecs_disaster_recovery.source_disk", "ecs_disaster_recovery.target_disk"}

var diskRoles = []Role{{Places: replicaDisks, Rules: []Rule{
	{"category", attribute("category")},
	{"performance_level", attribute("performance_level")},
	{"size_gib", attribute("size")},
	{"encrypted", attribute("encrypted")},
}}, {Places: []string{"ecs_instance"}, Rules: []Rule{
	{"disk_categories", categoryOfDisk},
}}}

// categoryOfDisk is one category of the instance that the disk is attached to.
var categoryOfDisk = custom(
	`[@.category, null]`,
	func(n node) checks.Value { return checks.SetValue(n.attribute("category").scalar(), attachedDisks) },
	"category",
)

var ecsDisk = &Adapter{
	Type:      "alicloud_ecs_disk",
	IfWritten: []string{"performance_level", "size", "encrypted"},
	As:        diskRoles,
}

var disk = &Adapter{
	Type:      "alicloud_disk",
	IfWritten: ecsDisk.IfWritten,
	As:        diskRoles,
}

var ecsDisks = &Adapter{
	Type:   "alicloud_ecs_disks",
	List:   "disks",
	IsData: true,
	As: []Role{{Places: replicaDisks, Rules: []Rule{
		{"category", attribute("category")},
		{"performance_level", attribute("performance_level")},
		{"size_gib", attribute("size")},
		{"encrypted", custom(
			`try(coalesce(@.encrypted) == "on", null)`,
			func(n node) checks.Value {
				v := n.attribute("encrypted").scalar()
				if text, known := v.Text(); known {
					v = checks.BoolValue(text == "on").At(n.at.Attribute("encrypted"))
				}
				return v
			},
			"encrypted",
		)},
	}}, {Places: []string{"ecs_instance"}, Rules: []Rule{
		{"disk_categories", categoryOfDisk},
	}}},
}

var disks = &Adapter{
	Type:   "alicloud_disks",
	List:   "disks",
	IsData: true,
	As:     ecsDisks.As,
}

var (
	ecsDiskAttachment = newDiskAttachment("alicloud_ecs_disk_attachment")
	diskAttachment    = newDiskAttachment("alicloud_disk_attachment")
)

// newDiskAttachment declares a type of attachment, which only refers to the disk and the
// instance.
func newDiskAttachment(name string) *Adapter {
	return &Adapter{
		Type:    name,
		Subject: "ecs_instance",
		Together: "{ " + name + " = self, alicloud_ecs_disk = alicloud_ecs_disk.example, " +
			"alicloud_hbr_server_backup_plan = alicloud_hbr_server_backup_plan.example }",
		As: []Role{{Places: []string{"ecs_instance"}}},
	}
}

// asynchronous is the kind of replication that disks have.
var asynchronous = constant(checks.StringValue("async"), `"async"`)

// A pair only refers to its disks.
var diskReplicaPair = &Adapter{
	Type:    "alicloud_ebs_disk_replica_pair",
	Subject: "ecs_disaster_recovery",
	Together: `{ alicloud_ebs_disk_replica_pair = self, ` +
		`source_disk = { alicloud_ecs_disk = alicloud_ecs_disk.source }, target_disk = { alicloud_ecs_disk = alicloud_ecs_disk.target } }`,
	As: []Role{{Places: []string{"ecs_disaster_recovery"}, Rules: []Rule{
		{"replication", asynchronous},
	}}},
}

var diskReplicaPairs = &Adapter{
	Type:    "alicloud_ebs_disk_replica_pairs",
	List:    "pairs",
	IsData:  true,
	Subject: "ecs_disaster_recovery",
	Together: `{ alicloud_ebs_disk_replica_pairs = data.alicloud_ebs_disk_replica_pairs.example.pairs[0], ` +
		`source_disk = { alicloud_ecs_disks = data.alicloud_ecs_disks.source.disks[0] }, target_disk = { alicloud_ecs_disks = data.alicloud_ecs_disks.target.disks[0] } }`,
	As: diskReplicaPair.As,
}

var diskReplicaGroup = &Adapter{
	Type:       "alicloud_ebs_disk_replica_group",
	References: []string{"pair_ids"},
	Subject:    "ecs_disaster_recovery",
	As: []Role{{Places: []string{"ecs_disaster_recovery"}, Rules: []Rule{
		{"replication", asynchronous},
		{"pairs_in_group", number("pair_ids")},
	}}},
}
