// SPDX-License-Identifier: MPL-2.0

package checks

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"

// An ArgumentError says why an attribute is not accepted.
type ArgumentError struct {
	Path    Path   // empty for the attributes as a whole
	Problem string // what was expected, in sentences, with an example
}

// leaveOut follows an example of an object.
const leaveOut = "Omit any argument that does not apply or whose value is not known."

// merge combines errors with the same problem into one that lists the other
// places.
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
			merged[i].Problem += "\n\nThis also applies to " + words.Join(words.Few(others), "and") + "."
		}
	}
	return merged
}
