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
	databaseSection             = &Section{Title: "Database backup"}
	hanaSection                 = &Section{Title: "SAP HANA backup"}
	fileBackupSection           = &Section{Title: "ECS file backup"}
	ecsInstanceSection          = &Section{Title: "ECS instance backup"}
	ossSection                  = &Section{Title: "OSS backup"}
	nasSection                  = &Section{Title: "NAS backup: Alibaba Cloud NAS backup"}
	onPremisesNASSection        = &Section{Title: "NAS backup: On-premises NAS backup"}
	cpfsSection                 = &Section{Title: "NAS backup: CPFS backup"}
	onPremisesFileBackupSection = &Section{Title: "On-premises file backup"}
	vmwareSection               = &Section{Title: "VMware backup and disaster recovery"}
	disasterRecoverySection     = &Section{Title: "ECS disaster recovery"}
	migrationSection            = &Section{Title: "VMware VM migration"}
	dataSynchronizationSection  = &Section{Title: "Data synchronization"}
	clientAppendix              = &Section{Title: "Appendix: Supported operating systems for the backup client"}

	// policySection is not on the page.
	policySection = &Section{Title: "Backup policies"}
)

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

// Coverage lists the sections, in the page's order.
func Coverage() []Covered {
	all := make([]Covered, len(sections))
	for i, section := range sections {
		all[i].Section = section
		for _, s := range Subjects() {
			if slices.Contains(s.Sections, section) {
				all[i].Subjects = append(all[i].Subjects, s)
			}
		}
	}
	return all
}
