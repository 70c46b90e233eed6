package checks

// A CatalogEntry is a limit with the subjects that have it, and all that it reads
// of any of them.
type CatalogEntry struct {
	*Limit
	Subjects  []string
	Arguments []*Argument
}

// Catalog lists the limits of subjects in their order, each once.
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
