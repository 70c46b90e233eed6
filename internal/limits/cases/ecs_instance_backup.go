// SPDX-License-Identifier: MPL-2.0

package cases

var ecsInstanceSection = join(ecsInstance)

// disks returns cases of an instance with these disks and consistent snapshots.
func disks(v Verdict, categories ...any) []Case {
	var list []Case
	for _, setting := range []string{"app_consistent", "snapshot_group"} {
		list = append(list, Case{
			Limit: "ecs_consistent_group_disks", Attributes: Object{setting: true, "disk_categories": List(append([]any{}, categories...))}, Verdict: v,
		})
	}
	return list
}

var ecsInstance = of("ecs_instance", join([]Case{
	{Limit: "ecs_instance_cloudbox", Attributes: Object{"in_cloudbox": true}, Verdict: Info},
	{Limit: "ecs_instance_cloudbox", Attributes: Object{"in_cloudbox": false}, Verdict: NotApplicable},
	{Limit: "ecs_instance_cloudbox", Attributes: Object{"in_cloudbox": Unknown}, Verdict: NotApplicable},
	{Limit: "ecs_instance_cloudbox", Attributes: Object{"app_consistent": true}, Verdict: NotApplicable},
},
	disks(Unchecked),
	disks(Satisfied, "cloud_essd"),
	disks(Error, "cloud_essd", "cloud_efficiency"),
	disks(Error, "cloud_ssd"),
	disks(Error, "cloud"),
	disks(Satisfied, "CLOUD_ESSD "),
	disks(Warning, "cloud_auto", nil),
	disks(Error, "elastic_ephemeral_disk_standard"),
	disks(Warning, "cloud_essd", "cloud_auto"),
	disks(Warning, "cloud_essd_entry"),
	disks(Error, "cloud_auto", "cloud_efficiency"),
	disks(Error, "cloud_efficiency", Unknown),
	disks(Error, "cloud_efficiency", nil),
	disks(Pending, "cloud_auto", Unknown),
	disks(Pending, "cloud_essd", Unknown),
	disks(Unchecked, "cloud_essd", nil),
	[]Case{
		{Limit: "ecs_consistent_group_disks", Attributes: Object{"app_consistent": false, "snapshot_group": false, "disk_categories": List{"cloud_efficiency"}}, Verdict: Satisfied},
		{Limit: "ecs_consistent_group_disks", Attributes: Object{"app_consistent": false, "disk_categories": List{"cloud_efficiency"}}, Verdict: Unchecked},
		{Limit: "ecs_consistent_group_disks", Attributes: Object{"disk_categories": List{"cloud_essd"}}, Verdict: Satisfied},
		{Limit: "ecs_consistent_group_disks", Attributes: Object{"app_consistent": true}, Verdict: Unchecked},
		{Limit: "ecs_consistent_group_disks", Attributes: Object{"app_consistent": Unknown, "disk_categories": List{"cloud_efficiency"}}, Verdict: Pending},
		{Limit: "ecs_consistent_group_disks", Attributes: Object{"app_consistent": Unknown, "snapshot_group": true, "disk_categories": List{"cloud_efficiency"}}, Verdict: Error},
	},
))
