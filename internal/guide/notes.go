package guide

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"

// Notes are what the documentation says of a section beside its limits.
type Notes struct {
	// NotCovered says what of the section no limit covers, and why; sentences, in
	// Markdown.
	NotCovered []string
	// Editions says where editions of the page, or other pages, say otherwise, and
	// what the limits follow; sentences, in Markdown.
	Editions []string
}

// notes are those of each section, by its title.
var notes = map[string]Notes{
	"Database backup": {
		NotCovered: []string{
			"Which operating systems and features are supported with which version of a database: the page only points at the documentation of " +
				"Database Backup, of which no current matrix was found. The one of 2021 is too old to judge by.",
		},
		Editions: []string{
			"Of MySQL and Oracle, the English copy of [Supported sources](" + limits.SupportedSourcesPage + ") is followed. The " +
				"[Chinese copy](https://help.aliyun.com/document_detail/73336.html) lists MySQL 5.0 and all of 5.1 too, and does not end Oracle 19c at 19.24.",
			"Of SQL Server, the Chinese copy is followed, for that row of the English one could not be read.",
		},
	},
	"SAP HANA backup": {
		NotCovered: []string{
			"Where the instance runs, and where it is restored to: the FAQ speaks of instances on ECS, and the page on backing an instance up of restores within " +
				"one region and vault.",
		},
		Editions: []string{
			"The page and the [FAQ of December 2025](https://www.alibabacloud.com/help/en/cloud-backup/support/sap-hana-backup-faq) ask for " +
				"revision 94 of SAP HANA 1.0 SPS 09; a later [FAQ](https://www.alibabacloud.com/help/doc-detail/112998.html) does not name " +
				"the revision. The page is followed.",
			"Single-container systems of SAP HANA 2.0 are named nowhere, neither as supported nor as not: that is a warning.",
		},
	},
	"ECS file backup": {
		NotCovered: []string{
			"When a schedule would start two VSS tasks at once: how long a backup takes is not known at plan, so `concurrent_vss_tasks` is stated.",
		},
		Editions: []string{
			"The [edition of 2021](" + limits.LimitsPage2021 + ") says of VSS only that one task can run at a time; later editions have the other limits too.",
		},
	},
	"ECS instance backup": {
		NotCovered: []string{
			"Which services a CloudBox supports: the list that the page points at was not found in public.",
			"How many disks a snapshot-consistent group may have, and of what size: pages say 16 disks and 32 TiB, or 128 disks and 256 TiB.",
		},
		Editions: []string{
			"Cloud Backup's API asks for ESSDs; the [API of ECS](https://help.aliyun.com/document_detail/210939.html) takes ESSD AutoPL and " +
				"ESSD Entry too for a snapshot-consistent group. These two are a warning.",
			"That instances in a CloudBox can be backed up is in the present edition; in another, the end of that sentence could not be read.",
		},
	},
	"OSS backup": {
		NotCovered: []string{
			"How high the fees are: that depends on objects and requests, and not on a configuration. Two limits of severity `info` tell of them.",
			"Symbolic links: an older page rules them out, and the present one does not name them.",
		},
		Editions: []string{
			"What the page calls a manifest is an OSS inventory.",
			"Some older pages take only buckets of the class Standard; the present one takes Standard and IA.",
			"What an inventory has to be like, beside being recent, is documented on a page of its own, which is followed. That it has to list the " +
				"current version of objects is a reading of *current version* there; that it rules out the free trial is from a Chinese page of 2021.",
		},
	},
	"NAS backup: Alibaba Cloud NAS backup": {
		NotCovered: []string{
			"Whether Extreme NAS file systems can be backed up: the page does not say.",
		},
	},
	"On-premises file backup": {
		NotCovered: []string{
			"The rules for paths and filters that ECS file backup has (absolute paths, their number, wildcards, UNC paths, number and length of filters): " +
				"they are documented for ECS only, save for the 255 characters of a policy binding's `include` and `exclude`.",
		},
	},
	"VMware backup and disaster recovery": {
		NotCovered: []string{
			"Which earlier operating systems do not run on ECS bare metal instances: the list that the page points at was not found in public, so " +
				"every bare metal type is a warning.",
			"The version of the vCenter Web Client that deploys the backup client: that of vCenter itself is checked instead.",
		},
		Editions: []string{
			"An [edition of February 2024](https://www.alibabacloud.com/help/doc-detail/89022.htm) names vSphere 5.5 to 7.0, and " +
				"[Supported sources](" + limits.SupportedSourcesPage + ") 6.7, 7.0 and 8.0. The present page is followed: 6.7 and later.",
			"The [edition of 2021](" + limits.LimitsPage2021 + ") has one rule on hardware versions, that incremental backup needs 7. The present page has this one " +
				"and asks for 10 of every VM, so a VM below 7 breaks both.",
			"The edition of 2021 forbids the backtick in names too, which the present page does not show: that is a warning.",
			"Where Changed Block Tracking is off, the edition of 2021 has the backup fail, and another page of 2021 has a full backup run instead. So what " +
				"rules incremental backup out is an error only where `incremental_backup` is true.",
			"A Chinese page of 2021 on restoring VMware VMs rules out every system disk on LVM; the present page only a root volume on several disks, which " +
				"is followed.",
			"The size of the system disk is documented for Windows alone, while `system_disk_size` of `alicloud_instance` takes 20 to 500.",
			"Windows 7 is neither on the list of supported nor on that of unsupported releases. What is not supported by name breaks " +
				"`vmware_restore_windows_version`, or `vmware_migration_windows_version`.",
			"Readings of the page: that Windows Server 2012 stands for 2012 R2 too; that no system other than Windows and Linux is supported; that a disk with " +
				"multi-writer sharing is a shared SCSI device; that SELinux counts as enabled in permissive mode; and that a password may have no special " +
				"characters other than those that it can be made of.",
		},
	},
	"ECS disaster recovery": {
		NotCovered: []string{
			"Regions, zones, instance types, networks and other quotas of async replication: the [pages](https://help.aliyun.com/en/hdr/user-guide/limits-on-async-replication) " +
				"differ, the lists change, and the console decides.",
			"Sizes of disks of continuous replication: a page of 2021 has bounds of 2 TB and 32 TB, and it is not known whether they still hold.",
			"That SLES 12 SP1 on vSphere shows a black screen after a restart, of which the page on continuous replication warns.",
			"That the source disk of a pair has to be a data disk that is not being changed, which the page on creating replication pairs asks for.",
		},
		Editions: []string{
			"For a replication pair, a page of the [ECS API](https://alibabacloud.com/help/en/ecs/api-creatediskreplicapair) takes ESSDs only, and asks for " +
				"another region. Cloud Backup's own page, which takes ESSD AutoPL too, is followed.",
			"The Limits page calls continuous replication limited in databases and applications; the page on it takes all, for it copies disks.",
		},
	},
	"VMware VM migration": {
		NotCovered: []string{
			"Which earlier operating systems do not run on ECS bare metal instances, as for a restore.",
		},
		Editions: []string{
			"For a migration, the page supports Windows Server 2012 and 2016; for a restore, 2019, 2022 and 2025 too. Each is followed where it stands.",
			"A page of 2021 on migrating VMware VMs takes further systems, such as Windows Server 2008, CoreOS and FreeBSD. The present page is followed.",
			"In the migration's list of system files, the first folder is missing; it is read as /sbin, as in the restore's.",
		},
	},
	"Appendix: Supported operating systems for the backup client": {
		NotCovered: []string{
			"The appendix's own lists of supported and unsupported systems: they are empty in the copy that was read; other copies end before them, and the edition of 2021 has no appendix. " +
				"[Supported sources](" + limits.SupportedSourcesPage + ") stands in, which is not said to be complete, so a system that it does not list is a warning.",
		},
		Editions: []string{
			"In 2021, clients for 32-bit systems were still offered, and the API names the architecture 386 to this day. The present page rules 32-bit systems out.",
			"By Supported sources, the client runs on Windows 7, 8 and 10; a restore or migration to ECS refuses desktop releases. These are two separate limits.",
		},
	},
	"Backup policies": {
		NotCovered: []string{
			"A retention in one rule and archive_days in another: they are compared within a rule.",
			"That a policy has one schedule of a fixed interval, and one vault, as the API's page says.",
			"What else a policy and its bindings take. Which kind of policy (`STANDARD` or `UDM_ECS_ONLY`) goes with which source is one of the things that " +
				"sources differ on.",
		},
		Editions: []string{
			"The [API's present page](https://www.alibabacloud.com/help/en/cloud-backup/developer-reference/api-hbr-2017-09-08-createpolicyv2) asks for " +
				"exactly one TRANSITION rule, while the alicloud provider documents policies without one. More than one is an error; having none is allowed.",
		},
	},
}
