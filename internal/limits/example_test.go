// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// TestExamplesAreReady checks that the example in error messages can be copied:
// it is HCL, it can be decoded, and nothing is wrong with it.
func TestExamplesAreReady(t *testing.T) {
	for _, s := range limits.Subjects() {
		attributes, err := cases.Clean(s, nil)
		if err != nil {
			t.Errorf("%s: the example is not HCL: %v", s.Name, err)
			continue
		}
		args, errs := s.Decode(cases.Value(attributes), inDataSource)
		if len(errs) > 0 {
			t.Errorf("%s: the example has errors: %s", s.Name, problems(errs))
			continue
		}
		r := checks.Assess(args.Judge(), args.Govern(checks.Decoded{}, checks.ActError))
		if r.Readiness != checks.Ready {
			t.Errorf("%s: the example is %s: %s; %s", s.Name, r.Readiness, findings(r.Violations, r.Warnings), unchecked(r.Unchecked))
		}
	}
}
