package cases

import (
	"maps"
	"slices"
)

// LessKnown gives the attributes with each value in turn, at any depth, replaced
// by another, but for those with these names.
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
