package checks

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"

// An ArgumentError is an attribute that was not understood.
type ArgumentError struct {
	Path    Path   // empty: the attributes as a whole
	Problem string // what was expected, in sentences, with an example
}

// leaveOut follows an object that was shown for an example.
const leaveOut = "Leave out what does not concern you or is not known."

// merge makes one error of those that say the same of several places.
func merge(errs []ArgumentError) []ArgumentError {
	var merged []ArgumentError
	places := make(map[string][]string)
	for _, e := range errs {
		if _, seen := places[e.Problem]; !seen {
			merged = append(merged, e)
		}
		places[e.Problem] = append(places[e.Problem], e.Path.String())
	}
	for i, e := range merged {
		var others []string
		for _, place := range places[e.Problem] {
			if place != e.Path.String() {
				others = append(others, place)
			}
		}
		if len(others) > 0 {
			merged[i].Problem += "\n\nThe same is so of " + words.Join(words.Few(others), "and") + "."
		}
	}
	return merged
}
