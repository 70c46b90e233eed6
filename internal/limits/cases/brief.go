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

// Around returns the first occurrence of part in text, with a little of what is
// around it.
func Around(text, part string) string {
	const context = 60 // bytes on each side
	i := strings.Index(text, part)
	if i < 0 {
		return "…"
	}
	from, to := max(i-context, 0), min(i+len(part)+context, len(text))
	return "…" + strings.ToValidUTF8(text[from:to], "") + "…"
}
