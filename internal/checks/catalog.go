// SPDX-License-Identifier: MPL-2.0

package checks

// A CatalogEntry is a limit, the names of the subjects that have it, and every
// argument that it reads in any of them.
type CatalogEntry struct {
	*Limit
	Subjects  []string
	Arguments []*Argument
}

// Catalog returns the limits of the subjects in order, each once.
func Catalog(subjects []*Subject) []CatalogEntry {
	var all []CatalogEntry
	position := make(map[string]int)
	for _, s := range subjects {
		for _, l := range s.Limits {
			i, seen := position[l.ID]
			if !seen {
				i = len(all)
				position[l.ID] = i
				all = append(all, CatalogEntry{Limit: l})
			}
			all[i].Subjects = append(all[i].Subjects, s.Name)
			for _, a := range l.Arguments() {
				all[i].Arguments = appendNew(all[i].Arguments, a)
			}
		}
	}
	return all
}
