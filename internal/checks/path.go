// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"strconv"
	"strings"
)

// A Path leads from a subject's attributes to a value, in Terraform's notation:
// storage_class, disks[2].mode. Elements of a set have the path of the set, and
// [*] is the index of elements in general.
type Path []Step

// A Step is an attribute's name or, if Name is empty, an index into a list
// (EveryElement for all elements) or a key of a map (if the index is KeyOfMap).
type Step struct {
	Name  string
	Index int
	Key   string
}

// KeyOfMap is the index of a step that is a key.
const KeyOfMap = -2

// EveryElement is the index that stands for all elements of a list.
const EveryElement = -1

// Attribute returns the path of an attribute of what is at the path.
func (p Path) Attribute(name string) Path { return p.with(Step{Name: name}) }

// Key returns the path of what is under a key of a map.
func (p Path) Key(key string) Path { return p.with(Step{Index: KeyOfMap, Key: key}) }

// Element returns the path of an element of a list.
func (p Path) Element(i int) Path { return p.with(Step{Index: i}) }

// with copies the path, because many paths may grow from one.
func (p Path) with(s Step) Path {
	return append(p[:len(p):len(p)], s)
}

// String formats the path as Terraform does.
func (p Path) String() string {
	var b strings.Builder
	for i, s := range p {
		switch {
		case s.Name != "" && i > 0:
			b.WriteString("." + s.Name)
		case s.Name != "":
			b.WriteString(s.Name)
		case s.Index == KeyOfMap:
			b.WriteString("[" + quoted(s.Key) + "]")
		case s.Index == EveryElement:
			b.WriteString("[*]")
		default:
			b.WriteString("[" + strconv.Itoa(s.Index) + "]")
		}
	}
	return b.String()
}

// shown formats the path for messages, and says if it is in another block.
func (p Path) shown() string {
	if p.InProvider() {
		return p.String() + " in the provider block"
	}
	return p.String()
}

// Paths returns where arguments are: storage_class, disks[*].mode.
func Paths(arguments []*Argument) []string {
	all := make([]string, len(arguments))
	for i, a := range arguments {
		all[i] = a.Path().String()
	}
	return all
}
