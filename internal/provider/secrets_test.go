// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// secret must not be in anything that the provider prints, logs or stores,
// except in the argument that holds it. Arguments that are free text can hold one.
const secret = "hunter2"

const secretVariables = `
variable "name" {
  default   = "hunter2 (old)"
  sensitive = true
}
variable "text" {
  default   = "hunter2"
  sensitive = true
}
`

func TestSecretsInDataSources(t *testing.T) {
	t.Parallel()
	w := newWorkspace(t, secretVariables+`
data "hbrlimits_vmware_vm" "reported" {
  name         = var.name
  on_violation = "report"
}
resource "terraform_data" "r" {
  input = data.hbrlimits_vmware_vm.reported.readiness
}
`)
	w.traced("apply", "-input=false", "-no-color", "-auto-approve")
	_, out := w.run("show", "-json")
	var state struct {
		Values struct {
			RootModule struct {
				Resources []struct {
					Address string
					Values  map[string]json.RawMessage
				}
			} `json:"root_module"`
		}
	}
	if err := json.Unmarshal([]byte(out), &state); err != nil || len(state.Values.RootModule.Resources) != 2 {
		t.Fatalf("show does not print two resources as JSON: %v:\n%s", err, tail(out))
	}
	for _, r := range state.Values.RootModule.Resources {
		for name, value := range r.Values {
			if name != "name" && strings.Contains(string(value), secret) {
				t.Errorf("%s.%s has the secret in the state: %s", r.Address, name, cases.Around(string(value), secret))
			}
		}
		if strings.HasPrefix(r.Address, "data.") && !strings.Contains(string(r.Values["violations"]), "vmware_vm_name_characters") {
			t.Errorf("vmware_vm_name_characters is not among the violations: %s", cases.Brief(string(r.Values["violations"])))
		}
	}

	for _, fails := range []string{
		`data "hbrlimits_vmware_vm" "v" { name = var.name }`,
		`data "hbrlimits_ecs_file_backup" "f" { path = [var.text] }`,
		"data \"hbrlimits_ecs_file_backup\" \"f\" {\n path = [\"/a\"]\n include = var.text\n}",
		"data \"hbrlimits_ecs_file_backup\" \"f\" {\n path = [\"/a\"]\n options = var.text\n}",
		"data \"hbrlimits_vmware_vm\" \"v\" {\n disks = [{ label = var.text, sharing = \"sharingMultiWriter\" }]\n}",
		"data \"hbrlimits_oss_backup_plan\" \"p\" {\n free_trial = true\n prefix = var.text\n vault_id = var.text\n}",
		"data \"hbrlimits_vmware_vm\" \"v\" {\n has_snapshots = true\n waiver {\n limit = \"vmware_vm_vgpu\"\n reason = var.text\n owner = var.text\n }\n}",
	} {
		w := newWorkspace(t, secretVariables+fails)
		if exit := w.traced("plan", "-input=false", "-no-color"); exit != 1 {
			t.Errorf("%s: plan does not fail: exit status %d", fails, exit)
		}
	}
}

func TestSecretsInFunctions(t *testing.T) {
	t.Parallel()
	needFunctions(t)
	const guarded = `
resource "terraform_data" "r" {
  lifecycle {
    precondition {
      condition     = %
      error_message = "The VM cannot be backed up."
    }
  }
}
`
	conditions := []string{
		`provider::hbrlimits::check("vmware_vm", { name = var.name })`,
		`provider::hbrlimits::compliant("vmware_vm", { name = var.name })`,
		`provider::hbrlimits::evaluate("vmware_vm", { name = var.name }).compliant`,
		`provider::hbrlimits::check("login_password", { password = var.text, operating_system = var.text })`,
		`provider::hbrlimits::check("ecs_file_backup", { path = [var.text] })`,
		`provider::hbrlimits::check("oss_bucket", var.text)`,
		`provider::hbrlimits::check(var.text, { storage_class = "IA" })`,
	}
	for _, condition := range conditions {
		w := newWorkspace(t, secretVariables+strings.Replace(guarded, "%", condition, 1))
		if exit := w.traced("plan", "-input=false", "-no-color"); exit != 1 {
			t.Errorf("%s: plan does not fail: exit status %d", condition, exit)
		}
	}
	w := newWorkspaceOf(t, secretVariables+instanceWithPassword, standIns)
	if exit := w.traced("plan", "-input=false", "-no-color"); exit != 1 {
		t.Errorf("a whole resource: plan does not fail: exit status %d", exit)
	}
	t.Run("ephemeral", func(t *testing.T) {
		needEphemeral(t)
		for _, condition := range conditions[:4] {
			ephemeral := strings.ReplaceAll(secretVariables, "sensitive = true", "ephemeral = true")
			w := newWorkspace(t, ephemeral+strings.Replace(guarded, "%", condition, 1))
			if exit := w.traced("plan", "-input=false", "-no-color", "-out=plan.tfplan"); exit != 1 {
				t.Errorf("%s: plan does not fail: exit status %d", condition, exit)
			}
		}
	})
}

// instanceWithPassword passes a resource with a sensitive attribute, in full and as a
// resource of another type.
const instanceWithPassword = `
resource "alicloud_instance" "i" {
  image_id      = "win2003_x64.vhd"
  instance_type = "ecs.g7.large"
  password      = var.text
  lifecycle {
    postcondition {
      condition     = provider::hbrlimits::check("backup_client", { alicloud_instance = self })
      error_message = "The backup client does not support this system."
    }
    postcondition {
      condition     = provider::hbrlimits::check("oss_bucket", { alicloud_instance = self })
      error_message = "The instance is not a bucket."
    }
    postcondition {
      condition     = provider::hbrlimits::check("oss_bucket", self)
      error_message = "The instance is not a bucket."
    }
    postcondition {
      condition     = provider::hbrlimits::check("alicloud_hbr_policy", self)
      error_message = "The instance is not a policy."
    }
  }
}
`

// traced runs a command at log level TRACE, and fails the test if its output or
// the provider's log has the secret.
func (w workspace) traced(args ...string) int {
	w.t.Helper()
	log := filepath.Join(w.t.TempDir(), "trace.log")
	w.env = []string{"TF_LOG=TRACE", "TF_LOG_PATH=" + log}
	exit, out := w.run(args...)
	if strings.Contains(out, secret) {
		w.t.Errorf("%v prints the secret: %s", args, cases.Around(out, secret))
	}
	text, err := os.ReadFile(log)
	if err != nil {
		w.t.Fatal(err)
	}
	ours := 0
	for _, line := range strings.Split(string(text), "\n") {
		if strings.Contains(line, "provider.terraform-provider-hbrlimits") {
			ours++
			if strings.Contains(line, secret) {
				w.t.Errorf("%v: the log has the secret: %s", args, cases.Around(line, secret))
			}
		}
	}
	if ours == 0 {
		w.t.Errorf("%v: the log has no line of the provider", args)
	}
	return exit
}
