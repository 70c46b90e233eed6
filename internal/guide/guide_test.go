// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

const root = "../.."

// The index has a line for every limit, with an anchor, a link to the page that
// describes it, and a link to its source. That page describes it once.
func TestEveryLimitIsInTheGuide(t *testing.T) {
	index, err := Render(root, "<!-- insert limits -->")
	if err != nil {
		t.Fatal(err)
	}
	pages := Pages()
	for _, entry := range limits.Catalog() {
		line := regexp.MustCompile(`(?m)^- ` + regexp.QuoteMeta(anchor(entry.Limit)) + `\[\S+\]\(` + docs + `guides/(\S+)#` + entry.ID + `\): .*\[.*\]\(` +
			regexp.QuoteMeta(entry.Source.URL) + `\)\)$`).FindStringSubmatch(index)
		if line == nil || strings.Count(index, anchor(entry.Limit)) != 1 {
			t.Errorf("%s: the index does not have exactly one line for it, with an anchor and both links", entry.ID)
			continue
		}
		for name, page := range pages {
			want := 0
			if name == line[1] {
				want = 1
			}
			if got := strings.Count(page, anchor(entry.Limit)+"\n### `"+entry.ID+"`\n"); got != want {
				t.Errorf("%s: %s describes it %d times, want %d", entry.ID, name, got, want)
			}
		}
	}
}

// A section's page says everything about a limit, and links to the limits that other
// sections describe.
func TestSectionPage(t *testing.T) {
	for _, section := range limits.Sections() {
		page := Pages()[pageName(section)]
		for _, s := range section.Subjects {
			for _, l := range s.Limits {
				in, by := home(l)
				says := "- " + limitLink(in, l)
				if in.Title == section.Title && by == s {
					says = strings.Join(limitText(l), "\n\n")
				}
				if !strings.Contains(page, says) {
					t.Errorf("%s: %s does not say %q", l.ID, pageName(section), says)
				}
			}
			for _, a := range s.Arguments() {
				if by := "- " + words.Code(a.Name) + ": " + a.Description; s.InFunctionsOnly && section.Title == firstSection(s) && !strings.Contains(page, by) {
					t.Errorf("%s of %s has no data source page, and %s does not say %q", a.Name, s.Name, pageName(section), by)
				}
			}
		}
	}
	if len(Pages()) != len(limits.Sections()) {
		t.Errorf("%d pages for %d sections: two sections have the same page name", len(Pages()), len(limits.Sections()))
	}
}

func firstSection(s *checks.Subject) string {
	section, _ := home(s.Limits[0])
	return section.Title
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
		when    availability
		because string
	}{
		"oss_bucket_storage_class":      {atPlan, ""},
		"vmware_vm_hardware_version":    {ifWritten, "hardware_version"},
		"ecs_dr_async_pairs_in_group":   {ifExists, "pairs_in_group"},
		"oss_object_acl":                {nowhere, "preserve_object_acls"},
		"vmware_vm_cbt_disabled":        {ifWritten, "changed_block_tracking"}, // incremental_backup is configuration
		"oss_trial_isolated_vault":      {nowhere, "free_trial shared_vault"},
		"vmware_vm_cbt_physical_rdm":    {ifWritten, "disks[*].raw_device_mapping"},
		"oss_inventory_object_versions": {atPlan, ""},
	} {
		for _, entry := range limits.Catalog() {
			if entry.ID != id {
				continue
			}
			when, because := ofLimit(limits.Subject(entry.Subjects[0]), entry.Limit)
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
		"<!-- insert nothing -->":           "<!-- insert nothing -->: no text has that name",
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
