// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// The tests in this file run the CLI on the built provider, and check what it
// reports in each phase and under each of several provider configurations.

func compare(t *testing.T, what string, exit int, lines []string, wantExit int, want ...string) {
	t.Helper()
	if exit != wantExit || !slices.EqualFunc(lines, want, strings.HasPrefix) {
		t.Errorf("%s: exit status %d and\n\t%s\nwant %d and\n\t%s", what, exit, strings.Join(lines, "\n\t"), wantExit, strings.Join(want, "\n\t"))
	}
}

const (
	classError = "error data.hbrlimits_oss_bucket.b oss_bucket_storage_class: "
	boxWarning = "warning data.hbrlimits_oss_bucket.b hbrlimits_oss_bucket: 1 limit not checked (oss_bucket_cloudbox)"
)

func TestNothingIsReportedTwice(t *testing.T) {
	t.Parallel()
	// bucket returns a configuration that sets everything except in_cloudbox.
	bucket := func(class, name string) string {
		s, err := findSubject("oss_bucket")
		if err != nil {
			t.Fatal(err)
		}
		config := "variable \"storage_class\" { default = \"Archive\" }\ndata \"hbrlimits_oss_bucket\" \"b\" {\n"
		for _, line := range strings.Split(s.Example(), "\n") {
			switch strings.Fields(line)[0] {
			case "storage_class":
				line = "storage_class = " + class
			case "bucket":
				line = "bucket = " + name
			case "in_cloudbox", "{", "}":
				continue
			}
			config += line + "\n"
		}
		return config + "}\n"
	}
	for _, c := range []struct {
		name, config   string
		validate, plan []string
	}{
		{
			"invalid literal",
			bucket(`"Archive"`, `"b"`),
			[]string{classError},
			[]string{classError},
		},
		{
			"invalid literal beside an unknown value",
			`resource "terraform_data" "r" {}` + "\n" + bucket(`"Archive"`, "terraform_data.r.id"),
			[]string{classError},
			[]string{classError},
		},
		{
			"invalid variable",
			bucket("var.storage_class", `"b"`),
			nil,
			[]string{classError},
		},
		{
			"unchecked limit",
			bucket(`"Standard"`, `"b"`),
			nil,
			[]string{boxWarning},
		},
		{
			"value that is not accepted",
			bucket(`"Tape"`, `"b"`),
			[]string{"error data.hbrlimits_oss_bucket.b Invalid value of storage_class"},
			[]string{"error data.hbrlimits_oss_bucket.b Invalid value of storage_class"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorkspace(t, c.config)
			exit, lines := w.diagnose("validate")
			compare(t, "validate", exit, lines, min(1, len(c.validate)), c.validate...)
			exit, lines = w.diagnose("plan", "-input=false")
			wantExit := 1
			if strings.HasPrefix(c.plan[0], "warning") {
				wantExit = 0
			}
			compare(t, "plan", exit, lines, wantExit, c.plan...)
		})
	}
}

// TestSettingsOfAliases checks that each provider configuration has its own
// settings, in validation too, because Terraform runs a process for each.
func TestSettingsOfAliases(t *testing.T) {
	t.Parallel()
	const aliases = `
provider "hbrlimits" {
  on_violation = "report"
  on_unchecked = "report"
}
provider "hbrlimits" {
  alias        = "strict"
  on_unchecked = "report"
}
variable "mode" { default = "report" }
provider "hbrlimits" {
  alias        = "waived"
  on_unchecked = "report"
  waiver {
    limit  = "oss_bucket_storage_class"
    reason = "moved before go-live"
  }
}
data "hbrlimits_oss_bucket" "waived" {
  provider      = hbrlimits.waived
  storage_class = "Archive"
}
provider "hbrlimits" {
  alias        = "variable"
  on_violation = var.mode
  on_unchecked = var.mode
}
data "hbrlimits_oss_bucket" "loose" {
  storage_class = "Archive"
}
data "hbrlimits_oss_bucket" "variable" {
  provider      = hbrlimits.variable
  storage_class = "Archive"
}
`
	const strict = `
data "hbrlimits_oss_bucket" "strict" {
  provider      = hbrlimits.strict
  storage_class = "Archive"
}
`
	w := newWorkspace(t, aliases)
	exit, lines := w.diagnose("validate")
	compare(t, "validate, loose", exit, lines, 0)
	exit, lines = w.diagnose("plan", "-input=false")
	compare(t, "plan, loose", exit, lines, 0)

	w.write(aliases + strict)
	exit, lines = w.diagnose("validate")
	compare(t, "validate, strict", exit, lines, 1, "error data.hbrlimits_oss_bucket.strict oss_bucket_storage_class: ")
	exit, lines = w.diagnose("plan", "-input=false")
	compare(t, "plan, strict", exit, lines, 1, "error data.hbrlimits_oss_bucket.strict oss_bucket_storage_class: ")

	w.env = []string{"HBRLIMITS_ON_VIOLATION=report"}
	exit, lines = w.diagnose("validate")
	compare(t, "validate, overridden", exit, lines, 0)
	exit, lines = w.diagnose("plan", "-input=false")
	compare(t, "plan, overridden", exit, withoutOverride(t, lines), 0)
	w.env = []string{"HBRLIMITS_ON_VIOLATION=never"}
	exit, lines = w.diagnose("plan", "-input=false")
	if exit != 1 || len(lines) == 0 || !strings.Contains(lines[0], "Invalid value of HBRLIMITS_ON_VIOLATION") {
		t.Errorf("plan, invalid override: exit status %d and\n\t%s\nwant an error about HBRLIMITS_ON_VIOLATION", exit, strings.Join(lines, "\n\t"))
	}
}

// TestOverrideWithoutProviderBlock checks that the way out works in every
// command, even without a provider block.
func TestOverrideWithoutProviderBlock(t *testing.T) {
	t.Parallel()
	for _, block := range []string{"", `provider "hbrlimits" {}`} {
		w := newWorkspace(t, block+`
data "hbrlimits_oss_bucket" "b" {
  bucket        = "b"
  storage_class = "Archive"
  on_unchecked  = "report"
}
resource "terraform_data" "guarded" {
  input = data.hbrlimits_oss_bucket.b.bucket
}
`)
		for _, command := range [][]string{
			{"validate"}, {"plan", "-input=false"}, {"apply", "-auto-approve"}, {"plan", "-refresh-only"}, {"destroy", "-auto-approve"},
		} {
			w.env = nil
			exit, lines := w.diagnose(command...)
			compare(t, block+command[0], exit, lines, 1, classError)
			w.env = []string{"HBRLIMITS_ON_VIOLATION=report"}
			exit, lines = w.diagnose(command...)
			if command[0] != "validate" { // which does not configure the provider
				lines = withoutOverride(t, lines)
			}
			compare(t, block+command[0]+", overridden", exit, lines, 0)
		}
	}
}

// withoutOverride returns the diagnostics apart from the warning that the environment
// variable is set, which must be among them.
func withoutOverride(t *testing.T, lines []string) []string {
	t.Helper()
	rest := slices.DeleteFunc(slices.Clone(lines), func(line string) bool {
		return strings.HasSuffix(line, "HBRLIMITS_ON_VIOLATION is set to report")
	})
	if len(rest) == len(lines) {
		t.Errorf("no warning says that the environment variable is set: %v", lines)
	}
	return rest
}

// TestPendingResource checks that a data source that refers to a resource with
// pending changes is deferred, and that whatever takes the bucket's name from
// it waits for it. A local value in between avoids that.
func TestPendingResource(t *testing.T) {
	t.Parallel()
	const deferred = `
resource "terraform_data" "bucket" {
  input = { bucket = "b", storage_class = "Archive" }
}
data "hbrlimits_oss_bucket" "b" {
  bucket        = terraform_data.bucket.input.bucket
  storage_class = terraform_data.bucket.input.storage_class
}
resource "terraform_data" "guarded" {
  input = data.hbrlimits_oss_bucket.b.bucket
}
`
	w := newWorkspace(t, deferred)
	exit, lines := w.diagnose("plan", "-input=false", "-out=plan.tfplan")
	compare(t, "plan, deferred", exit, lines, 0)
	if _, out := w.run("show", "-no-color", "plan.tfplan"); !strings.Contains(out, `+ input  = "b"`) {
		t.Errorf("the guarded resource does not know the bucket's name at plan:\n%s", tail(out))
	}
	exit, lines = w.diagnose("apply", "-input=false", "-auto-approve")
	compare(t, "apply, deferred", exit, lines, 1, classError)
	if _, out := w.run("state", "list"); strings.Contains(out, "terraform_data.guarded") {
		t.Errorf("the guarded resource was created although the check failed:\n%s", tail(out))
	}

	local := strings.Replace(deferred, "= terraform_data.bucket.input.storage_class", "= local.storage_class", 1)
	local = strings.Replace(local, "bucket        = terraform_data.bucket.input.bucket\n", "", 1)
	exit, lines = newWorkspace(t, local+`locals { storage_class = terraform_data.bucket.input.storage_class }`).diagnose("plan", "-input=false")
	compare(t, "plan, by a local", exit, lines, 1, classError)
}

// TestLog checks that the log has every verdict, and nothing that users wrote.
func TestLog(t *testing.T) {
	t.Parallel()
	w := newWorkspace(t, `variable "name" { default = "hunter2 (old)" }
data "hbrlimits_vmware_vm" "v" { name = var.name }`)
	w.env = []string{"TF_LOG_PROVIDER=DEBUG"}
	_, out := w.run("plan", "-input=false", "-no-color")
	judged := 0
	for _, line := range strings.Split(out, "\n") {
		if strings.Contains(line, "limit checked") {
			judged++
			if strings.Contains(line, "hunter2") {
				t.Errorf("the log has the name: %s", cases.Around(line, "hunter2"))
			}
		}
	}
	if judged == 0 || !strings.Contains(out, "limit=vmware_vm_name_characters") || !strings.Contains(out, "verdict=violated") {
		t.Errorf("the log has %d verdicts, but not that vmware_vm_name_characters is violated:\n%s", judged, tail(out))
	}
}
