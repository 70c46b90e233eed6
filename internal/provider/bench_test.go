// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// BenchmarkReadVM reads a VM with many findings, as Terraform does.
func BenchmarkReadVM(b *testing.B) {
	ctx := context.Background()
	s, err := providerserver.NewProtocol6WithError(New("test")())()
	if err != nil {
		b.Fatal(err)
	}
	schema, err := s.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		b.Fatal(err)
	}
	disk := cases.Object{"label": "Hard disk 1", "mode": "independent_persistent", "raw_device_mapping": "none", "sharing": "sharingNone"}
	objectType := schema.DataSourceSchemas["hbrlimits_vmware_vm"].ValueType()
	config, err := tfprotov6.NewDynamicValue(objectType, typed(objectType, cases.Object{
		"name": "db (old)", "has_snapshots": true, "hardware_version": "8", "disks": cases.List{disk, disk, disk},
		"on_violation": "report", "on_unchecked": "report",
	}))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		resp, err := s.ReadDataSource(ctx, &tfprotov6.ReadDataSourceRequest{TypeName: "hbrlimits_vmware_vm", Config: &config})
		if err != nil || len(resp.Diagnostics) > 0 {
			b.Fatal(err, resp.Diagnostics)
		}
	}
}
