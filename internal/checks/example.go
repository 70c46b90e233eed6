// SPDX-License-Identifier: MPL-2.0

package checks

import "strings"

// Example returns an object with the subject's arguments, in HCL, as users
// would write it in a function call.
func (s *Subject) Example() string {
	var b strings.Builder
	b.WriteString("{\n")
	for _, a := range s.arguments {
		if second := s.NotBoth[1]; second != nil && second.declaration() == a {
			continue
		}
		b.WriteString("  " + a.assignment() + "\n")
	}
	b.WriteString("}")
	return b.String()
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
