// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// A passwordWiring is a way to check a password.
type passwordWiring struct {
	name      string
	ephemeral bool // it needs ephemeral variables
	prints    bool // Terraform may print a bad password
	config    string
}

const (
	ephemeralPassword = `
variable "administrator_password" {
  description = "Administrator password for the restored instance."
  type        = string
  ephemeral   = true
`
	validatedPassword = `
  validation {
    condition = provider::hbrlimits::check("login_password", {
      operating_system = "windows"
      password         = var.administrator_password
    })
    error_message = "The password does not meet the ECS password rules."
  }
}
`
	guardedByPassword = `
resource "terraform_data" "restored" {
  lifecycle {
    precondition {
      condition = provider::hbrlimits::compliant("login_password", {
        operating_system = "windows"
        password         = var.administrator_password
      })
      error_message = "The password does not meet the ECS password rules: see the limits login_password_*."
    }
  }
}
`
)

var (
	sensitivePassword = strings.Replace(ephemeralPassword, "ephemeral  ", "sensitive  ", 1)
	plainPassword     = strings.Replace(ephemeralPassword, "  ephemeral   = true\n", "", 1)
	compliantFor      = strings.NewReplacer("::check(", "::compliant(")
	checkFor          = strings.NewReplacer("::compliant(", "::check(")
)

var passwordWirings = []passwordWiring{
	{name: "ephemeral variable, `check` in its validation", ephemeral: true, config: ephemeralPassword + validatedPassword},
	{name: "ephemeral variable, `compliant` in its validation", ephemeral: true, config: ephemeralPassword + compliantFor.Replace(validatedPassword)},
	{name: "ephemeral variable, `check` in a precondition", ephemeral: true, config: ephemeralPassword + "}\n" + checkFor.Replace(guardedByPassword)},
	{name: "ephemeral variable, `compliant` in a precondition", ephemeral: true, config: ephemeralPassword + "}\n" + guardedByPassword},
	{name: "sensitive variable, `check` in a precondition", config: sensitivePassword + "}\n" + checkFor.Replace(guardedByPassword)},
	{name: "sensitive variable, `compliant` in a precondition", config: sensitivePassword + "}\n" + guardedByPassword},
	{name: "sensitive variable, the result of `evaluate` in a resource", config: sensitivePassword + "}\n" + `
resource "terraform_data" "checked" {
  input = provider::hbrlimits::evaluate("login_password", {
    operating_system = "windows"
    password         = var.administrator_password
  })
  lifecycle {
    postcondition {
      condition     = self.input.compliant
      error_message = "The password does not meet the ECS password rules."
    }
  }
}
`},
	{name: "sensitive variable, `check` in its validation", prints: true, config: sensitivePassword + validatedPassword},
	{name: "sensitive variable, `compliant` in its validation", prints: true, config: sensitivePassword + compliantFor.Replace(validatedPassword)},
	{name: "plain variable, `compliant` in a precondition", prints: true, config: plainPassword + "}\n" + guardedByPassword},
}

// TestPasswords records where each wiring reveals a password, which this
// provider never does. The guide shows the table.
func TestPasswords(t *testing.T) {
	needFunctions(t)
	rows := make([][]string, len(passwordWirings))
	t.Run("wirings", func(t *testing.T) {
		for i, each := range passwordWirings {
			t.Run(each.name, func(t *testing.T) {
				t.Parallel()
				if each.ephemeral {
					needEphemeral(t)
				}
				rows[i] = each.run(t)
			})
		}
	})
	if cliIsTofu {
		return // it prints less than the guide says
	}
	measured(t, "passwords/wirings.tsv", []string{"wiring", "prints a bad password", "a plan file has it", "or a digest", "the state has it", "a log has it"}, rows)
	golden.Compare(t, "testdata/passwords/ephemeral.tf", passwordWirings[0].config)
	golden.Compare(t, "testdata/passwords/sensitive.tf", passwordWirings[4].config)
}

// run plans with a bad password, then plans and applies with a good one, and
// looks for both wherever Terraform writes.
func (each passwordWiring) run(t *testing.T) []string {
	t.Helper()
	const bad, good = "hunter2", "Hunter2-Secret"
	w := newWorkspace(t, each.config)
	log := filepath.Join(w.folder, "trace.log")
	with := func(password string) {
		w.env = []string{"TF_LOG=TRACE", "TF_LOG_PATH=" + log, "TF_VAR_administrator_password=" + password}
	}
	printed := false
	with(bad)
	for _, args := range [][]string{{"plan"}, {"plan", "-json"}, {"apply", "-auto-approve"}} {
		exit, out := w.run(append(args, "-input=false", "-no-color")...)
		if exit != 1 || !strings.Contains(out, "login_password") && !strings.Contains(out, "does not meet the ECS password rules") {
			t.Errorf("%v with a bad password does not fail because of it: exit status %d:\n%s", args, exit, tail(out))
		}
		printed = printed || strings.Contains(out, bad)
	}
	with(good)
	for _, args := range [][]string{{"plan", "-out=plan.tfplan"}, {"apply", "plan.tfplan"}, {"show"}, {"show", "-json"}, {"output", "-json"}} {
		exit, out := w.run(args...)
		if exit != 0 {
			t.Errorf("%v with a good password fails: exit status %d:\n%s", args, exit, tail(out))
		}
		if strings.Contains(out, good) {
			t.Errorf("%v prints the good password: %s", args, cases.Around(out, good))
		}
	}
	plan := unzipped(t, filepath.Join(w.folder, "plan.tfplan"))
	inPlan := strings.Contains(plan, good)
	digested := strings.Contains(plan, digestOfCall(each.config, good))
	inState := strings.Contains(readAll(t, filepath.Join(w.folder, "terraform.tfstate")), good)
	logged := strings.Contains(readAll(t, log), bad) || strings.Contains(readAll(t, log), good)
	if printed && !each.prints || inState || logged || inPlan && each.ephemeral {
		t.Errorf("the password is revealed where it must not be: printed %v, in the plan %v, in the state %v, in the log %v",
			printed, inPlan, inState, logged)
	}
	_, asJSON := w.run("show", "-json", "plan.tfplan")
	if rest := beyondVariables(t, asJSON); strings.Contains(rest, good) {
		t.Errorf("the plan has the password outside of its variables: %s", cases.Around(rest, good))
	}
	return []string{each.name, yes(printed), yes(inPlan), yes(digested), yes(inState), yes(logged)}
}

// digestOfCall returns the digest of a function call that Terraform keeps in a
// plan.
func digestOfCall(config, password string) string {
	function, _, _ := strings.Cut(strings.SplitN(config, "provider::hbrlimits::", 2)[1], "(")
	sum := sha256.Sum256([]byte("registry.terraform.io/hbrlimits/hbrlimits|" + function + "|" + cty.StringVal("login_password").GoString() + "|" +
		cty.ObjectVal(map[string]cty.Value{"operating_system": cty.StringVal("windows"), "password": cty.StringVal(password)}).GoString()))
	return string(sum[:])
}

func yes(is bool) string {
	if is {
		return "**yes**"
	}
	return "no"
}

// beyondVariables returns a plan in JSON without the values of its variables.
func beyondVariables(t *testing.T, plan string) string {
	t.Helper()
	var parts map[string]json.RawMessage
	if err := json.Unmarshal([]byte(plan), &parts); err != nil {
		t.Fatalf("show does not print JSON: %v:\n%s", err, tail(plan))
	}
	delete(parts, "variables")
	rest, err := json.Marshal(parts)
	if err != nil {
		t.Fatal(err)
	}
	return string(rest)
}

// unzipped returns the contents of all files in an archive.
func unzipped(t *testing.T, path string) string {
	t.Helper()
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = archive.Close() }()
	var all strings.Builder
	for _, file := range archive.File {
		content, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, content); err != nil {
			t.Fatal(err)
		}
		_ = content.Close()
	}
	return all.String()
}
