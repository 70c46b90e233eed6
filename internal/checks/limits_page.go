package checks

import "slices"

// A Section is a part of the Limits page of Cloud Backup, or what other pages of
// it document.
type Section struct {
	// Title is the section's, in the page's words.
	Title string
	// NotCovered says what of the section no limit covers, and why; sentences, in
	// Markdown.
	NotCovered []string
	// Editions says where editions of the page, or other pages, say otherwise, and
	// what the limits follow; sentences, in Markdown.
	Editions []string
}

// The sections of the Limits page. Subjects name the ones that they are of.
var (
	databaseSection = &Section{
		Title: "Database backup",
		NotCovered: []string{
			"Which operating systems and features go with which version of a database: the page only points at the documentation of Database " +
				"Backup, of which no current matrix was found. The one of 2021 is too old to judge by.",
		},
		Editions: []string{
			"Of MySQL and Oracle, the English copy of [Supported sources](" + supportedSourcesPage + ") is followed. The " +
				"[Chinese copy](https://help.aliyun.com/document_detail/73336.html) lists MySQL 5.0 and all of 5.1 too, and does not end Oracle 19c at 19.24.",
			"Of SQL Server, the Chinese copy is followed, for that row of the English one could not be read.",
		},
	}
	hanaSection = &Section{
		Title: "SAP HANA backup",
		Editions: []string{
			"The page and the [FAQ of December 2025](https://www.alibabacloud.com/help/en/cloud-backup/support/sap-hana-backup-faq) ask for " +
				"revision 94 of SAP HANA 1.0 SPS 09; a later [FAQ](https://www.alibabacloud.com/help/doc-detail/112998.html) does not name " +
				"the revision. The page is followed.",
			"Single-container systems of SAP HANA 2.0 are named nowhere, neither as supported nor as not: that is a warning.",
		},
	}
	fileBackupSection = &Section{
		Title: "ECS file backup",
		NotCovered: []string{
			"When a schedule would start two VSS tasks at once: how long a backup takes is not known at plan, so `concurrent_vss_tasks` is stated.",
		},
		Editions: []string{
			"The [edition of 2021](" + limitsPage2021 + ") says of VSS only that one task can run at a time; the other limits of VSS are of the present page.",
			"How many paths and filters there may be, and which, is documented for ECS file backup alone, so on-premises file backup does not have these limits.",
		},
	}
	ecsInstanceSection = &Section{
		Title: "ECS instance backup",
		NotCovered: []string{
			"Which services a CloudBox supports: the list that the page points at was not found in public.",
			"How many disks a snapshot-consistent group may have, and of what size: pages say 16 disks and 32 TiB, or 128 disks and 256 TiB.",
		},
		Editions: []string{
			"Cloud Backup's API asks for ESSDs for a snapshot-consistent group; the [API of ECS](https://help.aliyun.com/document_detail/210939.html) " +
				"takes ESSD AutoPL and ESSD Entry too. These two are a warning.",
		},
	}
	ossSection = &Section{
		Title: "OSS backup",
		NotCovered: []string{
			"How high the fees are: that depends on objects and requests, and not on a configuration. Two limits of severity `info` tell of them.",
		},
		Editions: []string{
			"Older pages back up only buckets of the class Standard; the present one takes Standard and IA.",
			"What an inventory has to be like, beside being recent, is documented on a page of its own, which is followed.",
		},
	}
	nasSection = &Section{
		Title: "NAS backup: Alibaba Cloud NAS backup",
		NotCovered: []string{
			"Whether Extreme NAS file systems can be backed up: the page does not say.",
		},
	}
	onPremisesNASSection        = &Section{Title: "NAS backup: On-premises NAS backup"}
	cpfsSection                 = &Section{Title: "NAS backup: CPFS backup"}
	onPremisesFileBackupSection = &Section{Title: "On-premises file backup"}
	vmwareSection               = &Section{
		Title: "VMware backup and disaster recovery",
		NotCovered: []string{
			"Which earlier operating systems do not run on ECS bare metal instances: the list that the page points at was not found in public, so " +
				"every bare metal type is a warning.",
			"Which vSphere client deploys the backup client: the version of vCenter stands for it.",
			"That a snapshot is deleted: nothing is changed, only told.",
		},
		Editions: []string{
			"An [edition of February 2024](https://www.alibabacloud.com/help/doc-detail/89022.htm) names vSphere 5.5 to 7.0, and " +
				"[Supported sources](" + supportedSourcesPage + ") 6.7, 7.0 and 8.0. The present page is followed: 6.7 and later.",
			"The [edition of 2021](" + limitsPage2021 + ") has one rule on hardware versions, that incremental backup needs 7. The present page has this one " +
				"and asks for 10 of every VM.",
			"That edition forbids the backtick in names too, which the present page does not show: that is a warning.",
			"A page of 2021 rules out every system disk on LVM; the present one only a root volume on several disks, which is followed.",
			"The size of the system disk is documented for Windows alone.",
			"Windows 7 is among neither the supported nor the unsupported releases; as it is not supported, it counts like the latter.",
		},
	}
	disasterRecoverySection = &Section{
		Title: "ECS disaster recovery",
		NotCovered: []string{
			"Regions, zones, instance types, networks and quotas of async replication: the [pages](https://help.aliyun.com/en/hdr/user-guide/limits-on-async-replication) " +
				"differ, the lists change, and the console decides.",
			"Databases and applications of continuous replication: it copies disks, and takes all.",
			"Sizes of disks of continuous replication: a page of 2021 has bounds of 2 TB and 32 TB, and it is not known whether they still hold.",
		},
		Editions: []string{
			"For a replication pair, a page of the [ECS API](https://alibabacloud.com/help/en/ecs/api-creatediskreplicapair) takes ESSDs only, and asks for " +
				"another region. Cloud Backup's own page, which takes ESSD AutoPL too, is followed.",
		},
	}
	migrationSection = &Section{
		Title: "VMware VM migration",
		NotCovered: []string{
			"Which earlier operating systems do not run on ECS bare metal instances, as for a restore.",
		},
		Editions: []string{
			"For a migration, the page supports Windows Server 2012 and 2016; for a restore, 2019, 2022 and 2025 too. Each is followed where it stands.",
			"A page of 2021 takes further systems, such as Windows Server 2008, CoreOS and FreeBSD. The present page is followed.",
		},
	}
	dataSynchronizationSection = &Section{Title: "Data synchronization"}
	clientAppendix             = &Section{
		Title: "Appendix: Supported operating systems for the backup client",
		NotCovered: []string{
			"The appendix's own lists of supported and unsupported systems: its four cells are empty on the page. " +
				"[Supported sources](" + supportedSourcesPage + ") stands in, which is not said to be complete, so a system that it does not list is a warning.",
		},
		Editions: []string{
			"In 2021, clients for 32-bit systems were still offered, and the API names the architecture 386 to this day. The present page rules 32-bit systems out.",
		},
	}

	// policySection is not on the page.
	policySection = &Section{
		Title: "Backup policies",
		NotCovered: []string{
			"What a policy takes beside its rules' kinds, schedules, retention and archiving.",
		},
		Editions: []string{
			"The [API's present page](https://www.alibabacloud.com/help/en/cloud-backup/developer-reference/api-hbr-2017-09-08-createpolicyv2) asks for " +
				"exactly one TRANSITION rule, while the alicloud provider documents policies without one. Several are an error; none is not.",
		},
	}
)

// limitsPage2021 is the Limits page as it was in July 2021.
const limitsPage2021 = "https://github.com/AlibabaCloudDocs/hbr/blob/b1930255a409e927f3171799a66135f6ef37cbca/" +
	"intl.en-US/Product%20Introduction/Limits.md"

// sections are all of them, in the page's order.
var sections = []*Section{
	databaseSection,
	hanaSection,
	fileBackupSection,
	ecsInstanceSection,
	ossSection,
	nasSection,
	onPremisesNASSection,
	cpfsSection,
	onPremisesFileBackupSection,
	vmwareSection,
	disasterRecoverySection,
	migrationSection,
	dataSynchronizationSection,
	clientAppendix,
	policySection,
}

// limitsPage is the Limits page, at a section.
func limitsPage(s *Section) Source {
	return Source{
		Page:       "Limits",
		Section:    s.Title,
		URL:        "https://www.alibabacloud.com/help/en/cloud-backup/product-overview/limits-1",
		VerifiedOn: "2026-11-22",
	}
}

// A Covered is a section with the subjects that have its limits.
type Covered struct {
	*Section
	Subjects []*Subject
}

// Coverage lists the sections, in the page's order, with their subjects in the order
// of their declarations.
func Coverage() []Covered {
	all := make([]Covered, len(sections))
	for i, section := range sections {
		all[i].Section = section
		for _, s := range subjects {
			if slices.Contains(s.Sections, section) {
				all[i].Subjects = append(all[i].Subjects, s)
			}
		}
	}
	return all
}
