// SPDX-License-Identifier: MPL-2.0

package resources

import (
	"slices"
	"strings"
)

// An Origin is a resource that states an argument.
type Origin struct {
	*Adapter
	// Expression is the argument's value, in HCL.
	Expression string
	// Follows says that the value follows from the existence of the resource.
	Follows bool
	// InParts says that the value is an object, the origins of whose attributes are
	// listed as well.
	InParts bool
	When    When
}

// When is when a resource has an argument's value.
type When uint8

const (
	// Existing means that a data source reads the value of what exists already.
	Existing When = iota
	// AtPlan means known at plan, because the resource requires the value, has a
	// default for it, or treats it as not set.
	AtPlan
	// IfWritten means known at plan only if the configuration sets the value, because
	// the provider computes it otherwise.
	IfWritten
	// IfExists means known at plan only if the resource that it refers to exists.
	IfExists
	// AfterApply means that a new resource has the value only after apply.
	AfterApply
)

// Origins lists the resources that state an argument of a subject, whose path is as in
// disks[*].mode.
func Origins(subject, path string) []Origin { return origins[subject+"."+path] }

var origins = func() map[string][]Origin {
	all := make(map[string][]Origin)
	for _, a := range adapters {
		for _, role := range a.As {
			for _, place := range role.Places {
				for _, rule := range role.Rules {
					a.trace(all, place+"."+rule.Argument, rule, rule.expression(a.Example()))
				}
			}
		}
	}
	return all
}()

// trace adds the origin of an argument, and those of its attributes.
func (a *Adapter) trace(all map[string][]Origin, path string, rule Rule, expression string) {
	if rule.hcl == "" || slices.ContainsFunc(all[path], func(o Origin) bool { return o.Adapter == a }) {
		return
	}
	all[path] = append(all[path], Origin{a, expression, len(rule.reads) == 0, len(rule.inner) > 0 && rule.each == "", a.when(rule.source, "")})
	for _, inner := range rule.inner {
		if rule.each == "" {
			a.trace(all, path+"."+inner.Argument, inner, inner.expression(a.Example()))
			continue
		}
		list := a.Example() + "." + rule.each
		inList := list + "[*]" + strings.TrimPrefix(inner.hcl, "@")
		if !strings.HasPrefix(inner.hcl, "@.") {
			inList = "[for element in " + list + " : " + inner.expression("element") + "]"
		}
		full := path + "[*]." + inner.Argument
		all[full] = append(all[full], Origin{a, inList, len(inner.reads) == 0, false, a.when(inner.source, rule.each+".")})
	}
}

// isIn reports whether a path is that of an attribute or block, or of something in it.
func isIn(block, path string) bool { return path == block || strings.HasPrefix(path, block+".") }

// when returns when a new resource has the value of a source, whose attributes begin
// with prefix.
func (a *Adapter) when(s source, prefix string) When {
	if a.IsData {
		return Existing
	}
	var all []When
	for _, read := range s.reads {
		switch {
		case slices.Contains(a.AfterApply, prefix+read):
			all = append(all, AfterApply)
		case slices.Contains(a.References, prefix+read):
			all = append(all, IfExists)
		case slices.ContainsFunc(a.IfWritten, func(name string) bool { return isIn(name, prefix+read) }):
			all = append(all, IfWritten)
		default:
			all = append(all, AtPlan)
		}
	}
	if s.ifSet {
		all = append(all, IfWritten)
	}
	switch {
	case len(all) == 0:
		return AtPlan
	case s.anyDecides:
		return slices.Min(all)
	default:
		return slices.Max(all)
	}
}
