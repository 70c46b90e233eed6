// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	goversion "github.com/hashicorp/go-version"
)

// needMocks skips a test if the CLI's test command has no mocks yet.
func needMocks(t *testing.T) {
	t.Helper()
	since := "1.7"
	if cliIsTofu {
		since = "1.8"
	}
	if cliVersion.Core().LessThan(goversion.Must(goversion.NewVersion(since))) {
		t.Skipf("%s %s has no mocks", filepath.Base(cliPath), cliVersion)
	}
}

// violates is a test run of the module in examples/existing-modules/overrides in which
// the bucket violates a limit.
const violates = `
run "a_bucket_that_violates_a_limit" {
  command = plan
  variables { storage_class = "Archive" }
}
`

// TestMocks checks what the guide says about mocks: only override_data keeps a data
// source from being checked.
func TestMocks(t *testing.T) {
	t.Parallel()
	needMocks(t)
	for name, c := range map[string]struct {
		test string
		exit int
	}{
		"no mocks":      {violates, 1},
		"override_data": {"override_data {\n  target = data.hbrlimits_oss_bucket.scans\n}\n" + violates, 0},
		"mock_provider": {"mock_provider \"hbrlimits\" {}\n" + violates, 1},
		"mock_data": {`mock_provider "hbrlimits" {
  mock_data "hbrlimits_oss_bucket" {
    defaults = { readiness = "ready", compliant = true }
  }
}
` + violates, 1},
		"made-up values": {"mock_provider \"hbrlimits\" {}\n" + `
run "a_bucket_that_violates_no_limit" {
  command = plan
  assert {
    condition     = !contains(["not_ready", "undetermined", "ready_with_warnings", "ready"], output.readiness)
    error_message = "readiness is not made up: ${output.readiness}."
  }
  assert {
    condition     = data.hbrlimits_oss_bucket.scans.compliant == false
    error_message = "compliant is not made up."
  }
}
`, 0},
	} {
		t.Run(name, func(t *testing.T) {
			exit, out := testOverrides(t, nil, c.test)
			if told := strings.Contains(out, "oss_bucket_storage_class: "); exit != c.exit || told != (c.exit == 1) {
				t.Errorf("exit status %d, the limit is reported: %t; want %d, %t:\n%s", exit, told, c.exit, c.exit == 1, tail(out))
			}
		})
	}
}

// TestOverrideOfLiterals checks that a violation by literal values is found in
// validation, which comes before overrides.
func TestOverrideOfLiterals(t *testing.T) {
	t.Parallel()
	needMocks(t)
	literal := strings.NewReplacer("= var.storage_class", `= "Archive"`)
	exit, out := testOverrides(t, literal, "override_data {\n  target = data.hbrlimits_oss_bucket.scans\n}\nrun \"plan\" {\n  command = plan\n}\n")
	if exit != 1 || !strings.Contains(out, "oss_bucket_storage_class: ") {
		t.Errorf("the violation is not reported: exit status %d:\n%s", exit, tail(out))
	}
}

// testOverrides runs one test of the example, after changes to its main.tf.
func testOverrides(t *testing.T, changes *strings.Replacer, test string) (exit int, out string) {
	t.Helper()
	w := copyWorkspace(t, filepath.Join("existing-modules", "overrides"))
	if changes != nil {
		main := filepath.Join(w.folder, "main.tf")
		if err := os.WriteFile(main, []byte(changes.Replace(readAll(t, main))), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(w.folder, "tests", "module.tftest.hcl"), []byte(test), 0o600); err != nil {
		t.Fatal(err)
	}
	return w.run("test", "-no-color")
}

// TestFunctionsAreNotMocked checks that a mocked provider still runs its functions.
func TestFunctionsAreNotMocked(t *testing.T) {
	t.Parallel()
	needMocks(t)
	needFunctions(t)
	w := copyWorkspace(t, filepath.Join("existing-modules", "terraform-test"))
	mocked := "mock_provider \"hbrlimits\" {}\n" + readAll(t, filepath.Join(w.folder, "tests", "limits.tftest.hcl"))
	if err := os.WriteFile(filepath.Join(w.folder, "tests", "limits.tftest.hcl"), []byte(mocked), 0o600); err != nil {
		t.Fatal(err)
	}
	if exit, out := w.run("test", "-no-color"); exit != 0 || !strings.Contains(out, "2 passed, 0 failed") {
		t.Errorf("the function does not refuse an Archive bucket: exit status %d:\n%s", exit, tail(out))
	}
}
