// SPDX-License-Identifier: MPL-2.0

package guide

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"

// Notes are what the documentation says about a section apart from its limits.
type Notes struct {
	// NotCovered says what no limit of the section covers, and why, as sentences in
	// Markdown.
	NotCovered []string
	// Editions says where editions of the page, or other pages, differ, and which
	// one the limits follow, as sentences in Markdown.
	Editions []string
}

// notes are the notes on each section, by its title.
var notes = map[string]Notes{
	"Database backup": {
		NotCovered: []string{
			"Which operating systems and features are supported with which database version: the page only links to the Database Backup " +
				"documentation, and no current matrix was found there. The matrix of 2021 is too old to rely on.",
		},
		Editions: []string{
			"For MySQL and Oracle, the limit follows the English copy of [Supported sources](" + limits.SupportedSourcesPage + "). The " +
				"[Chinese copy](https://help.aliyun.com/document_detail/73336.html) also lists MySQL 5.0 and all of 5.1, and does not end Oracle 19c at 19.24.",
			"For SQL Server, the limit follows the Chinese copy, because that row of the English copy could not be read.",
		},
	},
	"SAP HANA backup": {
		NotCovered: []string{
			"Where the instance runs, and where it is restored to: the FAQ mentions instances on ECS, and the page on backing up an instance mentions restores " +
				"within one region and vault.",
		},
		Editions: []string{
			"The page and the [FAQ of December 2025](https://www.alibabacloud.com/help/en/cloud-backup/support/sap-hana-backup-faq) require " +
				"revision 94 of SAP HANA 1.0 SPS 09; a later [FAQ](https://www.alibabacloud.com/help/doc-detail/112998.html) does not mention " +
				"the revision. The limit follows the page.",
			"No source lists single-container systems of SAP HANA 2.0, either as supported or as unsupported, so they are a warning. [From 2.0 SPS 01 " +
				"on](https://blogs.sap.com/2017/04/12/sap-hana-2.0-sps-01-whats-new-installation-and-update-by-the-sap-hana-academy/), there are none.",
		},
	},
	"ECS file backup": {
		NotCovered: []string{
			"Whether a schedule starts two VSS tasks at once: how long a backup takes is not known at plan, so `concurrent_vss_tasks` is an argument.",
		},
		Editions: []string{
			"For VSS, the [edition of 2021](" + limits.LimitsPage2021 + ") says only that one task can run at a time; later editions also have the other limits.",
		},
	},
	"ECS instance backup": {
		NotCovered: []string{
			"Which services a CloudBox supports: the list that the page refers to was not found on any public page.",
			"How many disks a snapshot-consistent group can have, and of what size: some pages say 16 disks and 32 TiB, others 128 disks and 256 TiB.",
		},
		Editions: []string{
			"Cloud Backup's API requires ESSDs; for a snapshot-consistent group, the [ECS API](https://help.aliyun.com/document_detail/210939.html) also accepts " +
				"ESSD AutoPL and ESSD Entry, so these two are a warning.",
			"The current edition says that instances in a CloudBox can be backed up; in another edition, the end of that sentence could not be read.",
		},
	},
	"OSS backup": {
		NotCovered: []string{
			"How high the fees are: they depend on objects and requests, not on a configuration. Two limits of severity `info` point them out.",
			"Symbolic links: an older page says that they are not supported, and the current page does not mention them.",
		},
		Editions: []string{
			"The page calls an OSS inventory a manifest.",
			"Some older pages list only Standard buckets as supported; the current page lists Standard and IA.",
			"A separate page documents what else a backup requires of an inventory, apart from a recent file. The limits follow that page. They read *current " +
				"version* on it as follows: an inventory must list only the current versions of objects. The limit on the free trial is from a Chinese page of 2021.",
		},
	},
	"NAS backup: Alibaba Cloud NAS backup": {
		NotCovered: []string{
			"Whether Extreme NAS file systems can be backed up: the page does not say, so `nas_file_system_type` is unchecked for them.",
		},
		Editions: []string{
			"The page refers to backups of General-purpose NAS file systems and has a section of its own on CPFS, which is backed up with the backup client. The limit reads " +
				"this as follows: CPFS cannot be backed up as a NAS file system.",
		},
	},
	"On-premises file backup": {
		NotCovered: []string{
			"The rules of ECS file backup for paths and filters (absolute paths, their number, wildcards, UNC paths, and the number and length of filters): " +
				"they are documented for ECS only, except for the 255 characters of `include` and `exclude` of a policy binding.",
		},
	},
	"VMware backup and disaster recovery": {
		NotCovered: []string{
			"Which earlier operating systems do not run on ECS bare metal instances: the list that the page refers to was not found on any public page, so " +
				"every bare metal type is a warning.",
			"The version of the vCenter Web Client that deploys the backup client: the version of vCenter itself is checked instead.",
		},
		Editions: []string{
			"An [edition of February 2024](https://www.alibabacloud.com/help/doc-detail/89022.htm) lists vSphere 5.5 to 7.0, and " +
				"[Supported sources](" + limits.SupportedSourcesPage + ") lists 6.7, 7.0, and 8.0. The limit follows the current page: 6.7 and later.",
			"The [edition of 2021](" + limits.LimitsPage2021 + ") has one rule on hardware versions: incremental backup requires version 7. The current page also " +
				"requires version 10 for every VM, so a VM below version 7 violates both limits.",
			"The edition of 2021 also forbids the backtick in names, which the current page does not mention, so it is a warning.",
			"According to the edition of 2021, the backup fails if Changed Block Tracking is disabled. According to another page of 2021, a full backup runs " +
				"instead. So a limit that prevents incremental backup is an error only if `incremental_backup` is true.",
			"According to a Chinese page of 2021 on restoring VMware VMs, no system disk on LVM is supported. The limit follows the current page, which excludes " +
				"only a root volume that spans several disks.",
			"The page says that only a single root partition is supported. This may mean a single partition, or one root partition beside others, so " +
				"several partitions are a warning.",
			"The page names `/sbin`, `/bin`, and `/lib*` as examples of directories with critical system files on Linux, and none on Windows. The limit reads it as these " +
				"directories, the same ones in `/usr`, and the Windows directory.",
			"The size of the system disk is documented only for Windows, while `system_disk_size` of `alicloud_instance` accepts 20 to 500.",
			"Windows 7 is on neither the list of supported releases nor the list of unsupported ones. A release that is not listed as supported violates " +
				"`vmware_restore_windows_version` or `vmware_migration_windows_version`.",
			"The limits read the page as follows: Windows Server 2012 includes 2012 R2; no operating system other than Windows and Linux is supported; a disk " +
				"with multi-writer sharing is a shared SCSI device; SELinux counts as enabled in permissive mode; and a password must not have special " +
				"characters other than the listed ones.",
		},
	},
	"ECS disaster recovery": {
		NotCovered: []string{
			"Regions, zones, instance types, networks, and other quotas of async replication: the [pages](https://help.aliyun.com/en/hdr/user-guide/limits-on-async-replication) " +
				"differ, the lists change, and the console decides.",
			"Disk sizes of continuous replication: a page of 2021 has limits of 2 TB and 32 TB, and it is not known whether they still apply.",
			"The black screen that SLES 12 SP1 on vSphere shows after a restart, according to the page on continuous replication.",
			"The rule that the source disk of a replication pair must be a data disk that is not being changed, according to the page on creating replication pairs.",
		},
		Editions: []string{
			"For a replication pair, a page of the [ECS API](https://alibabacloud.com/help/en/ecs/api-creatediskreplicapair) accepts only ESSDs, and requires " +
				"another region. The limits follow Cloud Backup's own page, which also accepts ESSD AutoPL.",
			"According to the Limits page, continuous replication supports only some databases and applications. According to the page on continuous " +
				"replication, it supports all of them, because it copies disks.",
		},
	},
	"VMware VM migration": {
		NotCovered: []string{
			"Which earlier operating systems do not run on ECS bare metal instances, as for a restore.",
		},
		Editions: []string{
			"For a migration, the page lists Windows Server 2012 and 2016; for a restore, it also lists 2019, 2022, and 2025. Each limit follows its own section.",
			"A page of 2021 on migrating VMware VMs lists more operating systems, such as Windows Server 2008, CoreOS, and FreeBSD. The limits follow the current page.",
			"In the list of system files for a migration, the first directory is missing. The limit reads it as /sbin, as in the list for a restore.",
		},
	},
	"Appendix: Supported operating systems for the backup client": {
		NotCovered: []string{
			"The appendix's own lists of supported and unsupported systems: they are empty in the copy that was read, other copies end before them, and the edition of 2021 " +
				"has no appendix. The limit uses [Supported sources](" + limits.SupportedSourcesPage + ") instead. That page does not claim to be complete, so a system " +
				"that it does not list is a warning.",
		},
		Editions: []string{
			"In 2021, clients for 32-bit systems were still offered, and the API still has the architecture 386. The current page excludes 32-bit systems.",
			"According to Supported sources, the client runs on Windows 7, 8, and 10; restores and migrations to ECS do not support desktop releases. These are two " +
				"separate limits.",
		},
	},
	"Backup policies": {
		NotCovered: []string{
			"`retention` in one rule and `archive_days` in another: they are compared only within a rule.",
			"The rule that a policy has one schedule with a fixed interval, and one vault, according to the page of the API.",
			"What else a policy and its bindings accept. Among other things, sources differ on which type of policy (`STANDARD` or `UDM_ECS_ONLY`) is for which " +
				"type of backup source.",
		},
		Editions: []string{
			"The [current page of the API](https://www.alibabacloud.com/help/en/cloud-backup/developer-reference/api-hbr-2017-09-08-createpolicyv2) requires " +
				"exactly one TRANSITION rule, while the alicloud provider documents policies without one. More than one is an error; a policy without one is allowed.",
		},
	},
}
