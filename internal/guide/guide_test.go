// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
)

const root = "../.."

// The guide on limits has every limit with its source, and every argument.
func TestEverythingIsInTheGuide(t *testing.T) {
	text, err := Render(root, "<!-- insert sections -->\n<!-- insert arguments -->\n<!-- insert subjects -->")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range limits.Catalog() {
		if !strings.Contains(text, "| [`"+entry.ID+"`]("+entry.Source.URL+") | ") {
			t.Errorf("%s: no row links to its source", entry.ID)
		}
	}
	for _, s := range limits.Subjects() {
		if !strings.Contains(text, "\n| `"+s.Name+"` | ") {
			t.Errorf("%s: no row in the table of subjects", s.Name)
		}
		for _, a := range s.Arguments() {
			if !strings.Contains(text, "\n| `"+a.Name+"` | ") {
				t.Errorf("%s of %s: no row in the table of arguments", a.Name, s.Name)
			}
		}
	}
}

func TestNotesAreOfSections(t *testing.T) {
	for title := range notes {
		if !slices.ContainsFunc(limits.Sections(), func(s limits.Section) bool { return s.Title == title }) {
			t.Errorf("%q is not the title of a section in limits.Sections", title)
		}
	}
}

func TestAvailability(t *testing.T) {
	for id, want := range map[string]struct {
		when    checks.Availability
		because string
	}{
		"oss_bucket_storage_class":      {checks.Required, ""},
		"vmware_vm_hardware_version":    {checks.IfWritten, "hardware_version"},
		"ecs_dr_async_pairs_in_group":   {checks.AfterApply, "pairs_in_group"},
		"oss_object_acl":                {checks.Never, "preserve_object_acls"},
		"vmware_vm_cbt_disabled":        {checks.Required, ""}, // incremental_backup is configuration
		"oss_trial_isolated_vault":      {checks.Never, "free_trial shared_vault"},
		"vmware_vm_cbt_physical_rdm":    {checks.Never, "disks[*].raw_device_mapping"},
		"oss_inventory_object_versions": {checks.Required, ""},
	} {
		for _, entry := range limits.Catalog() {
			if entry.ID != id {
				continue
			}
			when, because := availability(entry.Limit)
			got := checks.Paths(because)
			slices.Sort(got)
			if when != want.when || strings.Join(got, " ") != want.because {
				t.Errorf("%s: got %d because of %v, want %d because of %s", id, when, got, want.when, want.because)
			}
		}
	}
}

func TestRender(t *testing.T) {
	for template, says := range map[string]string{
		"<!-- insert limits -->":            "<!-- insert limits -->: no text has that name",
		"<!-- insert phases/none.tsv -->":   "none.tsv",
		"<!-- insert passwords/none.tf -->": "none.tf",
	} {
		if _, err := Render(root, template); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: got %v, want an error that says %q", template, err, says)
		}
	}
	text, err := Render(root, "a\n<!-- insert availability -->\nb")
	if err != nil || !strings.HasPrefix(text, "a\n| subject | ") || !strings.HasSuffix(text, " |\nb") {
		t.Errorf("got %q, %v", text, err)
	}
}
