// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"strings"

	"github.com/agext/levenshtein"
)

// Nearest returns the name that was most likely meant by given, if any.
func Nearest(given string, names []string) (string, bool) {
	const likely = 0.6
	best, bestScore := "", likely
	for _, name := range names {
		score := levenshtein.Similarity(strings.ToLower(given), strings.ToLower(name), nil)
		if score > bestScore {
			best, bestScore = name, score
		}
	}
	return best, best != ""
}
