// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"cmp"
	"slices"
)

// Facts returns the setting that sets facts about the environment once, for all
// subjects that have such an argument.
func Facts(subjects []*Subject) *Setting {
	facts := Argument{
		Name: "facts",
		Description: "Facts about the environment, set once for all data sources. A data source's own argument overrides the fact of " +
			"the same name.",
		shape: ShapeObject,
	}
	for _, s := range subjects {
		for _, a := range s.arguments {
			if a.Environment {
				facts.attributes = appendNew(facts.attributes, a)
			}
		}
	}
	slices.SortFunc(facts.attributes, func(a, b *Argument) int { return cmp.Compare(a.Name, b.Name) })
	return &Setting{Argument: &facts, places: InProvider}
}

// factsPath is the path to a fact in the provider block.
func factsPath(name string) Path { return Path{{Name: "facts"}, {Name: name}} }

// InProvider reports whether the path leads to a fact in the provider block, and
// not to an argument of the subject.
func (p Path) InProvider() bool { return len(p) == 2 && p[0].Name == "facts" && p[1].Name != "" }
