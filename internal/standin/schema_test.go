// SPDX-License-Identifier: MPL-2.0

package standin

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

func TestSchemas(t *testing.T) {
	t.Parallel()
	for name, counts := range map[string][2]int{Alicloud: {84, 46}, VSphere: {3, 3}} {
		server, err := NewServer(name)
		if err != nil {
			t.Fatal(err)
		}
		response, err := server.GetProviderSchema(t.Context(), &tfprotov5.GetProviderSchemaRequest{})
		if err != nil {
			t.Fatal(err)
		}
		if got := [2]int{len(response.ResourceSchemas), len(response.DataSourceSchemas)}; got != counts {
			t.Errorf("%s has %d resources and data sources, want %d", name, got, counts)
		}
		for typeName, schema := range response.ResourceSchemas {
			valid(t, typeName, Resource, schema)
		}
		for typeName, schema := range response.DataSourceSchemas {
			valid(t, typeName, DataSource, schema)
		}
	}
}

// valid checks that the type of a block is that of the schema that Terraform gets, and
// has values that can be sent.
func valid(t *testing.T, typeName string, find func(string) (*Block, bool), schema *tfprotov5.Schema) {
	t.Helper()
	b, found := find(typeName)
	if !found {
		t.Errorf("%s is not found", typeName)
		return
	}
	if !b.ObjectType().Equal(schema.ValueType()) {
		t.Errorf("%s has the type %s, want %s", typeName, b.ObjectType(), schema.ValueType())
	}
	sent, err := dynamic(b, object(b, nil))
	if err != nil {
		t.Errorf("%s: %v", typeName, err)
		return
	}
	if got, err := sent.Unmarshal(schema.ValueType()); err != nil || !got.Equal(object(b, nil)) {
		t.Errorf("%s: received %s (%v)", typeName, got, err)
	}
}

// object returns a value of a block in which only some attributes and blocks are set.
func object(b *Block, set map[string]tftypes.Value) tftypes.Value {
	values := map[string]tftypes.Value{}
	for name, a := range b.Attributes {
		values[name] = tftypes.NewValue(a.Type, nil)
	}
	for name, nested := range b.Blocks {
		values[name] = empty(nested.ValueType())
	}
	for name, value := range set {
		values[name] = value
	}
	return tftypes.NewValue(b.ObjectType(), values)
}

func TestPaths(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		find     func(string) (*Block, bool)
		typeName string
		path     string
		want     Attribute // the zero value if there is no such attribute
	}{
		{Resource, "alicloud_oss_bucket", "storage_class", Attribute{Type: tftypes.String, Optional: true}},
		{Resource, "alicloud_oss_bucket", "acl", Attribute{Type: tftypes.String, Optional: true, Computed: true, Deprecated: true}},
		{Resource, "alicloud_oss_bucket", "lifecycle_rule.transitions.storage_class", Attribute{Type: tftypes.String, Required: true}},
		{Resource, "alicloud_hbr_policy", "rules.archive_days", Attribute{Type: tftypes.Number, Optional: true, Computed: true}},
		{Resource, "alicloud_instance", "password", Attribute{Type: tftypes.String, Optional: true, Sensitive: true}},
		{Resource, "vsphere_virtual_machine", "pci_device_id", Attribute{Type: tftypes.Set{ElementType: tftypes.String}, Optional: true}},
		{DataSource, "alicloud_oss_buckets", "buckets.storage_class", Attribute{Type: tftypes.String, Computed: true}},
		{DataSource, "alicloud_oss_buckets", "buckets.cors_rules.max_age_seconds", Attribute{Type: tftypes.Number, Computed: true}},
		{DataSource, "vsphere_virtual_machine", "vapp.properties", Attribute{Type: tftypes.Map{ElementType: tftypes.String}, Optional: true}},

		{Resource, "alicloud_oss_bucket", "", Attribute{}},
		{Resource, "alicloud_oss_bucket", "no_such", Attribute{}},
		{Resource, "alicloud_oss_bucket", "lifecycle_rule", Attribute{}}, // a block
		{Resource, "alicloud_oss_bucket", "lifecycle_rule.no_such", Attribute{}},
		{Resource, "alicloud_oss_bucket", "storage_class.no_such", Attribute{}},
		{Resource, "alicloud_oss_bucket", "tags.no_such", Attribute{}},
		{DataSource, "alicloud_oss_buckets", "buckets.no_such", Attribute{}},
		{DataSource, "alicloud_oss_buckets", "buckets.storage_class.no_such", Attribute{}},
	} {
		b, found := c.find(c.typeName)
		if !found {
			t.Fatalf("%s is not found", c.typeName)
		}
		a, found := b.Attribute(c.path)
		if diff := cmp.Diff(c.want, a); diff != "" || found != (c.want.Type != nil) {
			t.Errorf("%s of %s, found: %t (- want, + got):\n%s", c.path, c.typeName, found, diff)
		}
	}
}

func TestNested(t *testing.T) {
	t.Parallel()
	b, found := Resource("alicloud_oss_bucket")
	if !found {
		t.Fatal("alicloud_oss_bucket is not found")
	}
	for path, want := range map[string]Nesting{
		"access_monitor":             NestingList,
		"lifecycle_rule.transitions": NestingSet,
		"storage_class":              "",
		"lifecycle_rule.no_such":     "",
		"no_such.transitions":        "",
	} {
		nested, found := b.Nested(path)
		if found != (want != "") || found && nested.Nesting != want {
			t.Errorf("%s is %v (%t), want a %s", path, nested, found, want)
		}
	}
}

func TestAbsentTypes(t *testing.T) {
	t.Parallel()
	if _, found := Resource("alicloud_oss_buckets"); found { // a data source
		t.Error("there is a resource alicloud_oss_buckets")
	}
	if _, found := DataSource("alicloud_oss_bucket"); found {
		t.Error("there is a data source alicloud_oss_bucket")
	}
	if _, err := NewServer("aws"); err == nil {
		t.Error("there is a stand-in for aws")
	}
}

func TestTypeExpressions(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]tftypes.Type{
		`"bool"`:            tftypes.Bool,
		`["map", "number"]`: tftypes.Map{ElementType: tftypes.Number},
		`["list", ["object", {"a": ["set", "string"]}]]`: tftypes.List{ElementType: tftypes.Object{
			AttributeTypes: map[string]tftypes.Type{"a": tftypes.Set{ElementType: tftypes.String}},
		}},
		`"int"`:                      nil,
		`["list"]`:                   nil,
		`["list", "int"]`:            nil,
		`["bag", "string"]`:          nil,
		`[1, "string"]`:              nil,
		`["object", "string"]`:       nil,
		`["object", {"a": "int"}]`:   nil,
		`{"a": "string"}`:            nil,
		`["list", "string", "bool"]`: nil,
	} {
		var got typeExpression
		err := got.UnmarshalJSON([]byte(text))
		if (err == nil) != (want != nil) || want != nil && !want.Equal(got.Type) {
			t.Errorf("%s is %v (%v), want %v", text, got.Type, err, want)
		}
	}
}
