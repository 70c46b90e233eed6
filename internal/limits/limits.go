// Package limits declares the documented limits of Alibaba Cloud Backup, in the
// language of package checks: a file for each section of the Limits page, with
// the arguments and limits of its subjects. Schema, function decoding, messages
// and documentation follow from the declarations.
//
// To add a limit, add it to its subject's list, and its cases to the file of the
// same name in cases/. To add a subject, declare it in its section's file and name
// it in the section at the top of that file. A new section is one more line in
// Sections.
package limits

import (
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// A Section is a part of the Limits page.
type Section struct {
	// Title is the section's, in the page's words.
	Title string
	// Subjects are those whose limits it documents.
	Subjects []*checks.Subject
}

// Sections lists the sections of the Limits page, in its order, and last what only
// other pages document.
func Sections() []Section {
	return []Section{
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
}

// Subjects lists all subjects in the page's order.
func Subjects() []*checks.Subject { return subjects }

var subjects = func() []*checks.Subject {
	var all []*checks.Subject
	for _, section := range Sections() {
		for _, s := range section.Subjects {
			if !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	return all
}()

// Subject finds a subject by its name; nil where there is none.
func Subject(name string) *checks.Subject {
	for _, s := range subjects {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// Catalog lists all limits in the page's order, each once.
func Catalog() []checks.CatalogEntry { return checks.Catalog(subjects) }
