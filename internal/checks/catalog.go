package checks

import "slices"

// A CatalogEntry is a limit with the subjects that have it, and all that it reads
// of any of them.
type CatalogEntry struct {
	*Limit
	Subjects  []string
	Arguments []string
}

// Catalog lists all limits, by subject and in the order of the page, each once.
func Catalog() []CatalogEntry {
	var all []CatalogEntry
	position := make(map[string]int)
	for _, s := range Subjects() {
		for _, l := range s.Limits {
			i, seen := position[l.ID]
			if !seen {
				i = len(all)
				position[l.ID] = i
				all = append(all, CatalogEntry{Limit: l})
			}
			all[i].Subjects = append(all[i].Subjects, s.Name)
			for _, argument := range l.Arguments() {
				if !slices.Contains(all[i].Arguments, argument) {
					all[i].Arguments = append(all[i].Arguments, argument)
				}
			}
		}
	}
	return all
}
