// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// A wiring is a way to pass arguments to a check. All wirings violate a limit
// on storage classes.
type wiring struct {
	name     string
	function bool // it calls a function of the provider
	config   string
	files    map[string]string // modules
}

const guarded = `
resource "terraform_data" "guarded" {
  input = data.hbrlimits_oss_bucket.b.bucket
}
`

const pending = `
resource "terraform_data" "bucket" {
  input = { bucket = "b", storage_class = "Archive" }
}
`

const class = `
variable "class" { default = "Archive" }
`

// bucketModule checks a bucket whose class is a variable.
var bucketModule = map[string]string{"bucket/main.tf": header + `
variable "class" {}
data "hbrlimits_oss_bucket" "b" {
  bucket        = "b"
  storage_class = var.class
}
` + guarded}

var wirings = []wiring{
	{name: "data source, a literal", config: guarded + `
data "hbrlimits_oss_bucket" "b" {
  bucket        = "b"
  storage_class = "Archive"
}`},
	{name: "data source, a variable", config: class + guarded + `
data "hbrlimits_oss_bucket" "b" {
  bucket        = "b"
  storage_class = var.class
}`},
	{name: "data source, a local value of a variable", config: class + guarded + `
locals { class = var.class }
data "hbrlimits_oss_bucket" "b" {
  bucket        = "b"
  storage_class = local.class
}`},
	{name: "data source, a module's variable that takes a pending resource's attribute", config: pending + `
module "bucket" {
  source = "./bucket"
  class  = terraform_data.bucket.input.storage_class
}`, files: bucketModule},
	{name: "data source, a direct reference to a pending resource", config: pending + guarded + `
data "hbrlimits_oss_bucket" "b" {
  bucket        = terraform_data.bucket.input.bucket
  storage_class = terraform_data.bucket.input.storage_class
}`},
	{name: "data source, the same through a local value", config: pending + guarded + `
locals { bucket = terraform_data.bucket.input }
data "hbrlimits_oss_bucket" "b" {
  bucket        = local.bucket.bucket
  storage_class = local.bucket.storage_class
}`},
	{name: "data source, a literal beside an unknown argument", config: pending + guarded + `
data "hbrlimits_oss_bucket" "b" {
  bucket        = terraform_data.bucket.id
  storage_class = "Archive"
}`},
	{name: "data source, a variable beside an unknown argument", config: class + pending + guarded + `
data "hbrlimits_oss_bucket" "b" {
  bucket        = terraform_data.bucket.id
  storage_class = var.class
}`},
	{name: "data source, a variable in a set with one unknown element", config: class + pending + guarded + `
locals { classes = [var.class, terraform_data.bucket.id == "" ? "IA" : "Standard"] }
data "hbrlimits_oss_bucket" "b" {
  bucket                 = "b"
  storage_class          = "Standard"
  object_storage_classes = local.classes
}`},
	{name: "data source in a module with `depends_on` a pending resource", config: class + pending + `
module "bucket" {
  source     = "./bucket"
  class      = var.class
  depends_on = [terraform_data.bucket]
}`, files: bucketModule},
	{name: "data source with a postcondition, a pending resource through a local value", config: pending + guarded + `
locals { bucket = terraform_data.bucket.input }
data "hbrlimits_oss_bucket" "b" {
  bucket        = local.bucket.bucket
  storage_class = local.bucket.storage_class
  lifecycle {
    postcondition {
      condition     = self.compliant
      error_message = "The bucket cannot be backed up."
    }
  }
}`},
	{name: "data source with `on_violation = \"report\"`, `compliant` in a precondition", config: class + `
data "hbrlimits_oss_bucket" "b" {
  storage_class = var.class
  on_violation  = "report"
}
resource "terraform_data" "guarded" {
  lifecycle {
    precondition {
      condition     = data.hbrlimits_oss_bucket.b.compliant
      error_message = "oss_bucket_storage_class"
    }
  }
}`},
	{name: "data source in a `check` block, a variable", config: class + `
check "bucket" {
  data "hbrlimits_oss_bucket" "b" {
    storage_class = var.class
  }
  assert {
    condition     = data.hbrlimits_oss_bucket.b.compliant
    error_message = "The bucket cannot be backed up."
  }
}`},
	{name: "data source with `for_each`, variables", config: class + `
data "hbrlimits_oss_bucket" "b" {
  for_each      = toset(["a", "b"])
  bucket        = each.key
  storage_class = var.class
}
resource "terraform_data" "guarded" {
  for_each = data.hbrlimits_oss_bucket.b
  input    = each.value.bucket
}`},
	{name: "data source with `count`, variables", config: class + `
data "hbrlimits_oss_bucket" "b" {
  count         = 2
  bucket        = "b"
  storage_class = var.class
}
resource "terraform_data" "guarded" {
  count = 2
  input = data.hbrlimits_oss_bucket.b[count.index].bucket
}`},
	{name: "`check` with literals", function: true, config: `
output "checked" {
  value = provider::hbrlimits::check("oss_bucket", { storage_class = "Archive" })
}`},
	{name: "`check` in a precondition, a direct reference beside an unknown", function: true, config: pending + `
resource "terraform_data" "guarded" {
  lifecycle {
    precondition {
      condition = provider::hbrlimits::check("oss_bucket", {
        bucket        = terraform_data.bucket.id
        storage_class = terraform_data.bucket.input.storage_class
      })
      error_message = "The bucket cannot be backed up."
    }
  }
}`},
	{name: "`check` in a `check` block, a variable", function: true, config: class + `
check "bucket" {
  assert {
    condition     = provider::hbrlimits::check("oss_bucket", { storage_class = var.class })
    error_message = "The bucket cannot be backed up."
  }
}`},
	{name: "`compliant` in a precondition, a direct reference beside an unknown", function: true, config: pending + `
resource "terraform_data" "guarded" {
  lifecycle {
    precondition {
      condition = provider::hbrlimits::compliant("oss_bucket", {
        bucket        = terraform_data.bucket.id
        storage_class = terraform_data.bucket.input.storage_class
      })
      error_message = "oss_bucket_storage_class"
    }
  }
}`},
	{name: "`compliant` in a variable's validation", function: true, config: `
variable "class" {
  default = "Archive"
  validation {
    condition     = provider::hbrlimits::compliant("oss_bucket", { storage_class = var.class })
    error_message = "oss_bucket_storage_class"
  }
}
output "class" { value = var.class }`},
	{name: "`compliant` in a `check` block, a variable", function: true, config: class + `
check "bucket" {
  assert {
    condition     = provider::hbrlimits::compliant("oss_bucket", { storage_class = var.class })
    error_message = "oss_bucket_storage_class"
  }
}`},
	{name: "`compliant` in a precondition, the class itself unknown", function: true, config: `
resource "terraform_data" "bucket" {
  input = "Archive"
}
resource "terraform_data" "guarded" {
  lifecycle {
    precondition {
      condition     = provider::hbrlimits::compliant("oss_bucket", { storage_class = terraform_data.bucket.output })
      error_message = "oss_bucket_storage_class"
    }
  }
}`},
	{name: "`evaluate` in an output, an unknown beside", function: true, config: class + pending + `
output "readiness" {
  value = provider::hbrlimits::evaluate("oss_bucket", {
    storage_class = var.class
    in_cloudbox   = terraform_data.bucket.id == ""
  }).readiness
}`},
}

// TestPhases records what each wiring does in each phase. The guide shows the
// table.
func TestPhases(t *testing.T) {
	rows := make([][]string, len(wirings))
	t.Run("wirings", func(t *testing.T) {
		for i, each := range wirings {
			t.Run(each.name, func(t *testing.T) {
				t.Parallel()
				if each.function {
					needFunctions(t)
				}
				validate, plan, apply := each.run(t)
				rows[i] = []string{each.name, validate, plan, apply}
			})
		}
	})
	measured(t, "phases.tsv", []string{"wiring", "validate", "plan", "apply"}, rows)
}

// run returns the outcome of each phase, as the guide words it.
func (each wiring) run(t *testing.T) (validate, plan, apply string) {
	t.Helper()
	w := newWorkspaceOf(t, each.config, each.files)
	w.env = []string{"TF_LOG_PROVIDER=DEBUG"}
	inValidate, inPlan := validating, reading
	if each.function {
		inValidate, inPlan = calling, calling
	}
	validate = w.phase(inValidate, "validate", "-json")
	plan = w.phase(inPlan, "plan", "-input=false", "-json", "-out=plan.tfplan")
	if plan == "fails" {
		return validate, plan, ""
	}
	w.env = nil
	deferred := plan != "warns" && w.defers()
	switch {
	case deferred && plan == "not called":
		plan = "deferred, not called"
	case deferred:
		plan = "deferred"
	}
	w.env = []string{"TF_LOG_PROVIDER=DEBUG"}
	apply = w.phase(inPlan, "apply", "-input=false", "-json", "plan.tfplan")
	if deferred && apply == "fails" {
		w.env = nil
		if _, state := w.run("state", "list"); strings.Contains(state, "terraform_data.guarded") {
			t.Errorf("%s: the guarded resource was created although the check failed", each.name)
		}
	}
	return validate, plan, apply
}

// phase runs a command, and returns what happened to the check in it.
func (w workspace) phase(asked phase, args ...string) string {
	w.t.Helper()
	exit, out := w.run(args...)
	const limit = "oss_bucket_storage_class"
	told := strings.Contains(out, limit+":") || strings.Contains(out, `"detail":"`+limit) || strings.Contains(out, "oss_object_storage_class:") ||
		strings.Contains(out, `"detail": "`+limit) || strings.Contains(out, `\n\n`+limit)
	switch {
	case exit != 0 && !told:
		w.t.Fatalf("%v fails for another reason than the limit:\n%s", args, tail(out))
	case exit != 0:
		return "fails"
	case told && strings.Contains(out, `"severity":"warning"`):
		return "warns"
	case !strings.Contains(out, " phase="+string(asked)+" "):
		return "not called"
	}
	return "passes"
}

// defers reports whether the plan defers a data source or a condition to apply.
func (w workspace) defers() bool {
	w.t.Helper()
	_, out := w.run("show", "-json", "plan.tfplan")
	var plan struct {
		ResourceChanges []struct {
			Mode   string
			Change struct{ Actions []string }
		} `json:"resource_changes"`
		OutputChanges map[string]struct {
			AfterUnknown any `json:"after_unknown"`
		} `json:"output_changes"`
		Checks []struct{ Status string }
	}
	if err := json.Unmarshal([]byte(out), &plan); err != nil {
		w.t.Fatalf("show does not print JSON: %v:\n%s", err, tail(out))
	}
	for _, change := range plan.ResourceChanges {
		if change.Mode == "data" && slices.Equal(change.Change.Actions, []string{"read"}) {
			return true
		}
	}
	for _, check := range plan.Checks {
		if check.Status == "unknown" {
			return true
		}
	}
	for _, output := range plan.OutputChanges {
		if output.AfterUnknown == true {
			return true
		}
	}
	return false
}
