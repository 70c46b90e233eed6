// Package words writes lists, counts and Markdown as messages and documentation
// show them.
package words

import (
	"fmt"
	"strings"
)

// Join writes a list as prose does: a, b, and c.
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

// Plural counts things: 1 day, 2 days.
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Few shortens a list that is too long to read to its first items and a count.
func Few(items []string) []string {
	const readable = 5
	if len(items) <= readable+1 {
		return items
	}
	return append(items[:readable:readable], fmt.Sprintf("%d more", len(items)-readable))
}
