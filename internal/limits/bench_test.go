// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// BenchmarkJudgeVM decodes, checks and sums up a VM without findings.
func BenchmarkJudgeVM(b *testing.B) {
	attributes := cases.Value(cleanVM(nil))
	vm := limits.Subject("vmware_vm")
	for b.Loop() {
		args, _ := vm.Decode(attributes, inDataSource)
		checks.Assess(args.Judge(), args.Govern(checks.Decoded{}, checks.ActReport))
	}
}
