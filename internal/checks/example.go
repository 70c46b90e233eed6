// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"slices"
	"strings"
)

// Example returns an object with the subject's arguments, in HCL, as users
// would write it in a function call.
func (s *Subject) Example() string {
	return "{\n  " + strings.Join(s.assignments(), "\n  ") + "\n}"
}

// assignments returns the arguments that limits read, each with an accepted value, in
// HCL.
func (s *Subject) assignments() []string {
	var all []string
	for _, a := range s.arguments {
		second := s.NotBoth[1]
		if second != nil && second.declaration() == a || slices.ContainsFunc(s.Echoes, func(e AnyArgument) bool { return e.declaration() == a }) {
			continue
		}
		all = append(all, a.assignment())
	}
	return all
}

// assignment returns the argument with an accepted value, in HCL.
func (a *Argument) assignment() string { return a.Name + " = " + a.exampleValue() }

func (a *Argument) exampleValue() string {
	switch a.shape {
	case ShapeSet, ShapeList:
		return "[" + a.example + "]"
	case ShapeObject:
		return a.exampleObject()
	case ShapeObjects:
		return "[" + a.exampleObject() + "]"
	default:
		return a.example
	}
}

func (a *Argument) exampleObject() string {
	attributes := make([]string, len(a.attributes))
	for i, attribute := range a.attributes {
		attributes[i] = attribute.assignment()
	}
	return "{ " + strings.Join(attributes, ", ") + " }"
}
