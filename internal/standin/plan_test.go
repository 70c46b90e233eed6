// SPDX-License-Identifier: MPL-2.0

package standin

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// TestSDK checks that sdk.json speaks of what is in the schemas.
func TestSDK(t *testing.T) {
	t.Parallel()
	for typeName, s := range sdks() {
		b, found := Resource(typeName)
		if !found {
			t.Errorf("there is no resource %s", typeName)
			continue
		}
		for path, value := range s.Defaults {
			a, found := b.Attribute(path)
			if !found || !a.Optional || a.Computed {
				t.Errorf("%s of %s is %v, which has no default", path, typeName, a)
			} else if err := tftypes.ValidateValue(a.Type, value); err != nil {
				t.Errorf("%s of %s: %v", path, typeName, err)
			}
		}
		for _, path := range s.ComputedBlocks {
			if _, found := b.Nested(path); !found {
				t.Errorf("%s has no block %s", typeName, path)
			}
		}
	}
}

func text(s string) tftypes.Value { return tftypes.NewValue(tftypes.String, s) }

// block returns the only block of a name in a resource, with some attributes set.
func block(n *NestedBlock, set map[string]tftypes.Value) tftypes.Value {
	return tftypes.NewValue(n.ValueType(), []tftypes.Value{object(&n.Block, set)})
}

// TestUpdate checks what is known when a resource exists: what it has and what it
// will not get, but not what is new in it.
func TestUpdate(t *testing.T) {
	t.Parallel()
	b, _ := Resource("alicloud_oss_bucket")
	rule, _ := b.Nested("lifecycle_rule")
	monitor, _ := b.Nested("access_monitor")
	enabled := block(monitor, map[string]tftypes.Value{"status": text("Enabled")})

	prior := object(b, map[string]tftypes.Value{"id": text("b"), "access_monitor": enabled})
	proposed := object(b, map[string]tftypes.Value{"id": text("b"), "lifecycle_rule": block(rule, nil)})
	unknownID := map[string]tftypes.Value{
		"id":     tftypes.NewValue(tftypes.String, tftypes.UnknownValue),
		"prefix": text(""),
	}
	want := object(b, map[string]tftypes.Value{
		"id":              text("b"),
		"access_monitor":  enabled,
		"lifecycle_rule":  block(rule, unknownID),
		"storage_class":   text("Standard"),
		"redundancy_type": text("LRS"),
		"force_destroy":   tftypes.NewValue(tftypes.Bool, false),
		"lifecycle_rule_allow_same_action_overlap": tftypes.NewValue(tftypes.Bool, false),
	})
	checkPlan(t, "alicloud_oss_bucket", prior, proposed, want)
	checkPlan(t, "alicloud_oss_bucket", want, want, want)
	checkPlan(t, "alicloud_oss_bucket", want, null(b), null(b))
}

func null(b *Block) tftypes.Value { return tftypes.NewValue(b.ObjectType(), nil) }

func checkPlan(t *testing.T, typeName string, prior, proposed, want tftypes.Value) {
	t.Helper()
	b, _ := Resource(typeName)
	got, err := sdks()[typeName].plan(b, "", prior, proposed)
	if err != nil {
		t.Fatal(err)
	}
	differences, err := want.Diff(got)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range differences {
		t.Errorf("planned: %s", d)
	}
}

// TestUnknownElement checks that a set with an unknown element is unknown: how many
// elements it has depends on that one.
func TestUnknownElement(t *testing.T) {
	t.Parallel()
	b, _ := Resource("alicloud_instance")
	groups := b.Attributes["security_groups"].Type
	unknown := tftypes.NewValue(tftypes.String, tftypes.UnknownValue)
	proposed := object(b, map[string]tftypes.Value{
		"security_groups": tftypes.NewValue(groups, []tftypes.Value{text("sg-1"), unknown}),
	})
	planned, err := sdks()["alicloud_instance"].plan(b, "", null(b), proposed)
	if err != nil {
		t.Fatal(err)
	}
	attributes, err := parts(planned)
	if err != nil {
		t.Fatal(err)
	}
	if got := attributes["security_groups"]; got.IsKnown() {
		t.Errorf("security_groups is %s, want it unknown", got)
	}
}

// TestApplied checks that nothing is unknown after apply, for a resource of each type
// in which nothing is set.
func TestApplied(t *testing.T) {
	t.Parallel()
	for _, provider := range Schemas() {
		for typeName, b := range provider.Resources {
			planned, err := sdks()[typeName].plan(b, "", null(b), object(b, nil))
			if err != nil {
				t.Fatalf("%s: %v", typeName, err)
			}
			state, err := applied(typeName, planned)
			if err != nil {
				t.Fatalf("%s: %v", typeName, err)
			}
			attributes, err := parts(state)
			if err != nil {
				t.Fatalf("%s: %v", typeName, err)
			}
			if got := attributes["id"]; !state.IsFullyKnown() || !got.Equal(text(typeName+"-0001")) {
				t.Errorf("%s has the ID %s and the state %s", typeName, got, state)
			}
		}
	}
}
