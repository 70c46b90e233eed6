// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestCheckBlocksAndExitCode checks that a data source in a check block makes every
// plan one with changes, and that a function in a check block does not.
func TestCheckBlocksAndExitCode(t *testing.T) {
	t.Parallel()
	const readAgain = "data.hbrlimits_oss_bucket.scans will be read during apply"
	for folder, want := range map[string]int{"check-block": 0, "check-block-data-source": 2} {
		t.Run(folder, func(t *testing.T) {
			if mentions(t, filepath.Join("existing-modules", folder), "provider::hbrlimits::") {
				needFunctions(t)
			}
			w := copyWorkspace(t, filepath.Join("existing-modules", folder))
			if exit, out := w.run("apply", "-auto-approve", "-input=false", "-no-color"); exit != 0 {
				t.Fatalf("apply: exit status %d:\n%s", exit, tail(out))
			}
			for _, value := range []string{"storage_class=Archive", "storage_class=Standard"} {
				args := []string{"plan", "-detailed-exitcode", "-input=false", "-no-color"}
				if want == 2 {
					args = append(args, "-var="+value)
				}
				if exit, out := w.run(args...); exit != want || strings.Contains(out, readAgain) != (want == 2) {
					t.Errorf("%s: exit status %d, want %d:\n%s", value, exit, want, tail(out))
				}
			}
		})
	}
}
