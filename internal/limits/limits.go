// SPDX-License-Identifier: MPL-2.0

// Package limits declares the documented limits of Alibaba Cloud Backup in the
// language of package checks. Each section of the Limits page has a file with the
// arguments and limits of its subjects. Schema, function decoding, messages and
// documentation follow from the declarations.
//
// To add a limit, add it to its subject's list, and add its cases to the file of
// the same name in cases/. To add a subject, declare it in its section's file and
// name it in the section at the top of that file. To add a section, add a line to
// Sections.
package limits

import (
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// A Section is a part of the Limits page.
type Section struct {
	// Title is the section's title, in the page's words.
	Title string
	// Subjects are the subjects whose limits the section documents.
	Subjects []*checks.Subject
}

// Sections lists the sections of the Limits page in its order. What only other
// pages document comes last.
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

// Subjects lists all subjects in the order of the page.
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

// Subject returns the subject with a name, or nil if there is none.
func Subject(name string) *checks.Subject {
	for _, s := range subjects {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// Facts is the setting of the provider block that states facts about the
// environment once, for the arguments of all subjects that are marked so.
func Facts() *checks.Setting { return facts }

var facts = checks.Facts(subjects)

// SectionsOf returns the titles of the sections of the page that have the limit
// with an ID, in the order of the page.
func SectionsOf(id string) []string {
	var titles []string
	for _, section := range Sections() {
		if slices.ContainsFunc(section.Subjects, func(s *checks.Subject) bool {
			return slices.ContainsFunc(s.Limits, func(l *checks.Limit) bool { return l.ID == id })
		}) {
			titles = append(titles, section.Title)
		}
	}
	return titles
}

// Catalog lists each limit once, in the order of the page.
func Catalog() []checks.CatalogEntry { return checks.Catalog(subjects) }
