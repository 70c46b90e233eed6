// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/resources"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/standin"
)

// schema returns the schema of an adapter's type.
func schema(t *testing.T, a *resources.Adapter) *standin.Block {
	t.Helper()
	find := standin.Resource
	if a.IsData {
		find = standin.DataSource
	}
	block, found := find(strings.TrimPrefix(a.Type, "data."))
	if !found {
		t.Fatalf("%s: the provider has no such type", a.Type)
	}
	return block
}

// TestSchemas compares every attribute that an adapter reads with the schema of the
// real provider: it must exist, must not be sensitive, and must be known when the
// adapter says.
func TestSchemas(t *testing.T) {
	paths := 0
	for _, a := range resources.Adapters() {
		block := schema(t, a)
		var read []string
		for _, role := range a.As {
			for _, rule := range role.Rules {
				read = append(read, rule.Paths()...)
			}
		}
		if a.Selector != "" {
			read = append(read, a.Selector)
		}
		slices.Sort(read)
		for _, path := range slices.Compact(read) {
			paths++
			full := path
			if a.List != "" {
				full = a.List + "." + path
			}
			attribute, found := block.Attribute(full)
			if _, isBlock := block.Nested(full); isBlock {
				found = true
			}
			switch {
			case !found:
				t.Errorf("%s: the provider has no attribute %s", a.Type, full)
			case attribute.Sensitive:
				t.Errorf("%s: %s is sensitive", a.Type, full)
			case a.IsData:
			default:
				ifWritten := attribute.Optional && attribute.Computed || inComputedBlock(a, path)
				afterApply := attribute.Computed && !attribute.Optional && !ifWritten
				if ifWritten != among(a.IfWritten, path) || afterApply != among(a.AfterApply, path) {
					t.Errorf("%s: %s must be in IfWritten (%v) or AfterApply (%v), as the provider computes it", a.Type, full, ifWritten, afterApply)
				}
			}
		}
		for _, path := range slices.Concat(a.IfWritten, a.AfterApply, a.References) {
			if !slices.ContainsFunc(read, func(r string) bool { return among([]string{path}, r) }) {
				t.Errorf("%s: %s is listed, but not read", a.Type, path)
			}
		}
		if a.IsData && len(a.IfWritten)+len(a.AfterApply)+len(a.References) > 0 {
			t.Errorf("%s: a data source has its attributes whenever it is read", a.Type)
		}
	}
	if paths < 100 {
		t.Errorf("only %d paths were compared", paths)
	}
	t.Logf("%d paths of %d types", paths, len(resources.Adapters()))
}

// inComputedBlock reports whether an attribute is in a block that the provider fills if
// the configuration does not set it.
func inComputedBlock(a *resources.Adapter, path string) bool {
	for block := path; block != ""; {
		if standin.ComputesBlock(a.Type, block) {
			return true
		}
		block = block[:max(strings.LastIndex(block, "."), 0)]
	}
	return false
}

// among reports whether a path is listed, or in a block that is.
func among(listed []string, path string) bool {
	return slices.ContainsFunc(listed, func(name string) bool { return path == name || strings.HasPrefix(path, name+".") })
}

// TestPlaces checks that adapters state arguments that exist, and that every adapter
// says what its resource is checked as.
func TestPlaces(t *testing.T) {
	for _, a := range resources.Adapters() {
		for _, role := range a.As {
			for _, place := range role.Places {
				arguments := argumentsOf(t, a, place)
				for _, rule := range role.Rules {
					if !slices.ContainsFunc(arguments, func(argument *checks.Argument) bool { return argument.Name == rule.Argument }) {
						t.Errorf("%s: %s has no argument %s", a.Type, place, rule.Argument)
					}
				}
			}
		}
		named := a.Selectors()
		for i, selector := range named {
			named[i] = a.SubjectBy[selector]
		}
		if a.Subject != "" {
			named = append(named, a.Subject)
		}
		for _, name := range named {
			if !slices.Contains(a.Subjects(), name) {
				t.Errorf("%s is checked as %s, but states no argument of it", a.Type, name)
			}
		}
		if (a.Selector != "") != (len(a.SubjectBy) > 0) || a.Selector != "" && a.Subject != "" || a.Together != "" && a.Subject == "" {
			t.Errorf("%s: either Subject, or Selector and SubjectBy, say what it is checked as, and Together needs Subject", a.Type)
		}
	}
}

// argumentsOf returns the arguments in a place: those of a subject, or the attributes
// of an object among them.
func argumentsOf(t *testing.T, a *resources.Adapter, place string) []*checks.Argument {
	t.Helper()
	name, object, inObject := strings.Cut(place, ".")
	subject := limits.Subject(name)
	if subject == nil {
		t.Fatalf("%s: there is no subject %s", a.Type, name)
	}
	arguments := subject.Arguments()
	if !inObject {
		return arguments
	}
	i := slices.IndexFunc(arguments, func(argument *checks.Argument) bool { return argument.Name == object })
	if i < 0 || arguments[i].Shape() != checks.ShapeObject {
		t.Fatalf("%s: %s has no argument %s that is an object", a.Type, name, object)
	}
	return arguments[i].Attributes()
}

// TestUnread checks that what looks like an argument that was merged into a resource is
// not an attribute of its own.
func TestUnread(t *testing.T) {
	for _, a := range resources.Adapters() {
		names := checks.SettingNames(checks.InFunction)
		for _, subject := range a.Subjects() {
			for _, argument := range limits.Subject(subject).Arguments() {
				names = append(names, argument.Name)
			}
		}
		var unread []string
		for _, name := range names {
			path := name
			if a.List != "" {
				path = a.List + "." + name
			}
			_, isAttribute := schema(t, a).Attribute(path)
			_, isBlock := schema(t, a).Nested(path)
			if (isAttribute || isBlock) && !slices.Contains(a.Reads(), name) && !slices.Contains(unread, name) {
				unread = append(unread, name)
			}
		}
		slices.Sort(unread)
		if !slices.Equal(unread, a.Unread) {
			t.Errorf("%s: Unread must be %q", a.Type, unread)
		}
	}
}

// TestTypes checks that no type has two adapters.
func TestTypes(t *testing.T) {
	seen := make(map[string]bool)
	for _, a := range resources.Adapters() {
		if seen[a.Type] {
			t.Errorf("%s has two adapters", a.Type)
		}
		seen[a.Type] = true
		if resources.Find(a.Type) != a {
			t.Errorf("%s is not found", a.Type)
		}
	}
	if resources.Find("alicloud_vpc") != nil {
		t.Error("an adapter is found for a type that has none")
	}
}
