package checks_test

import (
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/cases"
)

// BenchmarkJudgeVM decodes, judges and sums up a VM of which nothing is wrong.
func BenchmarkJudgeVM(b *testing.B) {
	attributes := cases.Value(cleanVM(nil))
	var vm *checks.Subject
	for _, s := range checks.Subjects() {
		if s.Name == "vmware_vm" {
			vm = s
		}
	}
	for b.Loop() {
		args, _ := vm.Decode(attributes, now)
		checks.Assess(args.Judge(), args.Govern(checks.Arguments{}, checks.ActReport))
	}
}
