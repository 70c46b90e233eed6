package checks

// A CatalogEntry is a limit with the subjects that have it.
type CatalogEntry struct {
	*Limit
	Subjects []string
}

// Catalog lists all limits, by subject and in the order of the page, each once.
func Catalog() []CatalogEntry {
	var all []CatalogEntry
	position := make(map[*Limit]int)
	for _, s := range Subjects() {
		for _, l := range s.Limits {
			i, seen := position[l]
			if !seen {
				i = len(all)
				position[l] = i
				all = append(all, CatalogEntry{Limit: l})
			}
			all[i].Subjects = append(all[i].Subjects, s.Name)
		}
	}
	return all
}
