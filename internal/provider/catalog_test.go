// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

func TestCatalog(t *testing.T) {
	s := configured(t, nil)
	ids := func(filter cases.Object) []string {
		t.Helper()
		attributes, diagnostics := s.read("catalog", filter)
		expect(t, "catalog", diagnostics)
		var ids []string
		for _, entry := range list(t, attributes["limits"]) {
			attributes := object(t, entry)
			for _, name := range []string{"title", "severity", "section", "remedy", "documentation", "verified_on"} {
				if text(t, attributes[name]) == "" {
					t.Errorf("%s has no %s", text(t, attributes["id"]), name)
				}
			}
			if len(list(t, attributes["subjects"])) == 0 {
				t.Errorf("%s has no subjects", text(t, attributes["id"]))
			}
			if section := text(t, attributes["section"]); text(t, attributes["id"]) == "backup_client_32_bit" &&
				(!strings.HasPrefix(section, "ECS file backup; ") || !strings.HasSuffix(section, "; Appendix: Supported operating systems for the backup client")) {
				t.Errorf("backup_client_32_bit is in the section %s; want every section that has it", section)
			}
			ids = append(ids, text(t, attributes["id"]))
		}
		return ids
	}
	all := ids(nil)
	for _, c := range cases.All() {
		if !slices.Contains(all, c.Limit) {
			t.Errorf("the catalog does not list %s", c.Limit)
		}
	}
	want := []string{"oss_bucket_storage_class", "oss_object_storage_class", "oss_object_acl", "oss_bucket_cloudbox"}
	if got := ids(cases.Object{"subject": "oss_bucket", "severity": "error"}); !slices.Equal(got, want) {
		t.Errorf("errors of oss_bucket: got %v, want %v", got, want)
	}
	if got := ids(cases.Object{"severity": "info"}); slices.Contains(got, "oss_object_acl") || !slices.Contains(got, "oss_trial_ends") {
		t.Errorf("limits of severity info: got %s; want oss_trial_ends among them, and not oss_object_acl", cases.Brief(got))
	}
	expect(t, "no such subject", s.validate("catalog", cases.Object{"subject": "oss_buckets"}),
		`ERROR at AttributeName("subject"): Invalid value of subject`)
	expect(t, "no such severity", s.validate("catalog", cases.Object{"severity": "fatal"}),
		`ERROR at AttributeName("severity"): Invalid value of severity`)
}
