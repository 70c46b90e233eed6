// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"regexp"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
)

// The tests in this file run the CLI on the provider in this process.

// plan runs steps, each of which is a configuration.
func plan(t *testing.T, steps ...resource.TestStep) {
	t.Helper()
	resource.UnitTest(t, resource.TestCase{
		ProtoV6ProviderFactories: map[string]func() (tfprotov6.ProviderServer, error){
			"hbrlimits": providerserver.NewProtocol6WithError(New("test")()),
		},
		Steps: steps,
	})
}

func TestPlanOfVM(t *testing.T) {
	const config = `
variable "vm" {
  default = {
    name  = "db (old)"
    hw    = 9
    disks = [{ mode = "persistent" }, { mode = "independent_persistent", raw_device_mapping = null }]
  }
}
data "hbrlimits_vmware_vm" "v" {
  name               = var.vm.name
  disks              = [for d in var.vm.disks : { mode = d.mode }]
  hardware_version   = var.vm.hw
  vcenter_version    = 8.0
  incremental_backup = true
`
	for _, limit := range []string{"vmware_vm_name_characters", "vmware_vm_cbt_independent_disk", "vmware_vm_hardware_version"} {
		plan(t, resource.TestStep{Config: config + "}", ExpectError: regexp.MustCompile(limit + ": ")})
	}
	finding := func(limit, argument string) knownvalue.Check {
		return knownvalue.ObjectPartial(map[string]knownvalue.Check{
			"limit": knownvalue.StringExact(limit), "argument": knownvalue.StringExact(argument), "severity": knownvalue.StringExact("error"),
		})
	}
	const address = "data.hbrlimits_vmware_vm.v"
	plan(t, resource.TestStep{
		Config: config + `on_violation = "report"` + "\n}",
		ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue(address, tfjsonpath.New("readiness"), knownvalue.StringExact("not_ready")),
			statecheck.ExpectKnownValue(address, tfjsonpath.New("compliant"), knownvalue.Bool(false)),
			statecheck.ExpectKnownValue(address, tfjsonpath.New("vcenter_version"), knownvalue.StringExact("8")),
			statecheck.ExpectKnownValue(address, tfjsonpath.New("violations"), knownvalue.ListExact([]knownvalue.Check{
				finding("vmware_vm_name_characters", "name"),
				finding("vmware_vm_cbt_independent_disk", "disks[1].mode"),
				finding("vmware_vm_hardware_version", "hardware_version"),
			})),
			statecheck.ExpectKnownValue(address, tfjsonpath.New("warnings"), knownvalue.ListSizeExact(0)),
			statecheck.ExpectKnownValue(address, tfjsonpath.New("unchecked"), knownvalue.ListPartial(map[int]knownvalue.Check{
				0: knownvalue.ObjectPartial(map[string]knownvalue.Check{
					"limit": knownvalue.StringExact("vmware_gateway_access"),
					"arguments": knownvalue.ListExact([]knownvalue.Check{
						knownvalue.StringExact("gateway_reaches_vcenter"), knownvalue.StringExact("gateway_reaches_esxi"),
					}),
				}),
			})),
		},
	})
}

func TestMalformedArguments(t *testing.T) {
	for argument, expected := range map[string]string{
		`storage_class = "Tape"`:              `Expected "Standard", "IA"`,
		`object_storage_classes = ["IA", ""]`: `compact\(\["Standard"\]\)`,
		"storage_class = \"IA\"\nwaiver {\n limit = \"oss_object_acl\"\n reason = \"x\"\n expire = \"2027-01-01\"\n}": `Unsupported argument`,
		"storage_class = \"IA\"\nwaiver {\n limit = \"oss_object_acl\"\n}":                                            `Missing required argument`,
		"storage_class = \"IA\"\nseverities = { oss_object_acl = \"info\" }":                                          `Expected "error" or "warning"; got "info"`,
		`storage_class = "IA"` + "\n" + `at = "now"`:                                                                  `2026-11-22T08:00:00Z`,
		`storage_class = "IA"` + "\n" + `on_violation = "fail"`:                                                       `Expected "error", "warn", or "report"`,
		`in_cloudbox = "maybe"`: `(?i)a bool is required`,
		`bucket = "b"`:          `No argument that a limit reads is set`,
		`tier = "IA"`:           `Unsupported argument`,
	} {
		plan(t, resource.TestStep{
			Config:      "data \"hbrlimits_oss_bucket\" \"b\" {\n" + argument + "\n}",
			ExpectError: regexp.MustCompile(expected),
		})
	}
}

func TestFunctionsAtPlan(t *testing.T) {
	needFunctions(t)
	plan(t, resource.TestStep{
		Config: `
resource "terraform_data" "bucket" {
  input = { storage_class = "Archive" }
}
output "checked" {
  value = provider::hbrlimits::check("oss_bucket", {
    storage_class = terraform_data.bucket.input.storage_class
    bucket        = terraform_data.bucket.id
  })
}`,
		ExpectError: regexp.MustCompile(`oss_bucket_storage_class: `),
	})
	plan(t, resource.TestStep{
		Config: `
resource "terraform_data" "r" {}
locals {
  bad  = { storage_class = "Archive", in_cloudbox = terraform_data.r.id == "" }
  good = { storage_class = "Standard", in_cloudbox = terraform_data.r.id == "" }
  all  = { storage_class = "Standard", bucket = terraform_data.r.id }
}
output "bad" {
  value = provider::hbrlimits::compliant("oss_bucket", local.bad)
}
output "good" {
  value = provider::hbrlimits::compliant("oss_bucket", local.good)
}
output "evaluated" {
  value = provider::hbrlimits::evaluate("oss_bucket", local.good).readiness
}
output "known" {
  value = provider::hbrlimits::evaluate("oss_bucket", local.all).readiness
}`,
		ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			plancheck.ExpectKnownOutputValue("bad", knownvalue.Bool(false)),
			plancheck.ExpectUnknownOutputValue("good"),
			plancheck.ExpectUnknownOutputValue("evaluated"),
			plancheck.ExpectKnownOutputValue("known", knownvalue.StringExact("undetermined")),
		}},
		ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownOutputValue("good", knownvalue.Bool(true)),
			statecheck.ExpectKnownOutputValue("evaluated", knownvalue.StringExact("undetermined")),
		},
	})
}
