// SPDX-License-Identifier: MPL-2.0

// Package words formats lists, counts and Markdown for messages and
// documentation.
package words

import (
	"fmt"
	"strings"
)

// Join joins a list as prose does: a, b, and c.
func Join(items []string, conjunction string) string {
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	case 2:
		return items[0] + " " + conjunction + " " + items[1]
	default:
		return strings.Join(items[:n-1], ", ") + ", " + conjunction + " " + items[n-1]
	}
}

// Plural returns a count of things: 1 day, 2 days.
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Agree returns a predicate that begins with "is" as it follows a list of n items:
// are not set.
func Agree(n int, predicate string) string {
	if rest, found := strings.CutPrefix(predicate, "is "); found && n > 1 {
		return "are " + rest
	}
	return predicate
}

// Few shortens a list that is too long to read to its first items and the
// number of others.
func Few(items []string) []string {
	const readable = 5
	if len(items) <= readable+1 {
		return items
	}
	return append(items[:readable:readable], fmt.Sprintf("%d more", len(items)-readable))
}
