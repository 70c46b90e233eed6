// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// An ArgumentError says why an attribute is not accepted.
type ArgumentError struct {
	Path    Path   // empty for the attributes as a whole
	Problem string // what was expected, in sentences, with an example

	given []string // what stands for givenHere in Problem
}

// givenHere marks the place in a problem where messages show what was given.
const givenHere = "\x00"

// leaveOut follows an example of an object.
const leaveOut = "Omit any argument that does not apply or whose value is not known."

// merge combines errors with the same problem into one that lists what was given
// and the other places.
func merge(errs []ArgumentError) []ArgumentError {
	var merged []ArgumentError
	places, given := make(map[string][]string), make(map[string][]string)
	for _, e := range errs {
		if _, seen := places[e.Problem]; !seen {
			merged = append(merged, e)
		}
		places[e.Problem] = append(places[e.Problem], e.Path.String())
		given[e.Problem] = append(given[e.Problem], e.given...)
	}
	for i, e := range merged {
		var values []string
		for _, value := range given[e.Problem] {
			if !slices.Contains(values, value) {
				values = append(values, value)
			}
		}
		problem := strings.Replace(e.Problem, givenHere, words.Join(words.Few(values), "and"), 1)
		var others []string
		for _, place := range places[e.Problem] {
			if place != e.Path.String() {
				others = append(others, place)
			}
		}
		if len(others) > 0 {
			problem += "\n\nThis also applies to " + words.Join(words.Few(others), "and") + "."
		}
		merged[i] = ArgumentError{Path: e.Path, Problem: problem}
	}
	return merged
}
