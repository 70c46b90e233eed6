// SPDX-License-Identifier: MPL-2.0

package cases

import (
	"fmt"
	"strings"
)

// Brief formats a value in one readable line.
func Brief(v any) string {
	const readable = 200
	text := strings.Join(strings.Fields(fmt.Sprint(v)), " ")
	if characters := []rune(text); len(characters) > readable {
		text = string(characters[:readable]) + "…"
	}
	return text
}

// context is how many bytes around a place in a text are worth reading.
const context = 60

// Around returns the first occurrence of part in text, with a little of what is
// around it.
func Around(text, part string) string {
	i := strings.Index(text, part)
	if i < 0 {
		return "…"
	}
	return excerpt(text, i-context, i+len(part)+context)
}

// Difference returns what two texts have where they first differ.
func Difference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return fmt.Sprintf("%q and %q", excerpt(a, i-context, i+context), excerpt(b, i-context, i+context))
}

func excerpt(text string, from, to int) string {
	return "…" + strings.ToValidUTF8(text[max(from, 0):min(to, len(text))], "") + "…"
}
