// SPDX-License-Identifier: MPL-2.0

package cases

import (
	"maps"
	"slices"
)

// LessKnown returns one copy of the attributes for each value in them, at any
// depth, with that value replaced. Attributes named in but are kept.
func LessKnown(v, replacement any, but ...string) []any {
	var all []any
	switch v := v.(type) {
	case Object:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			if slices.Contains(but, name) {
				continue
			}
			for _, less := range append(LessKnown(v[name], replacement, but...), replacement) {
				changed := maps.Clone(v)
				changed[name] = less
				all = append(all, changed)
			}
		}
	case List:
		for i, inner := range v {
			for _, less := range append(LessKnown(inner, replacement, but...), replacement) {
				changed := slices.Clone(v)
				changed[i] = less
				all = append(all, changed)
			}
		}
	}
	return all
}
