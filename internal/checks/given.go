// SPDX-License-Identifier: MPL-2.0

package checks

import "strconv"

// longest is the number of characters of a user's text that messages show.
const longest = 40

// shortened cuts a text that is too long to show.
func shortened(text string) string {
	if runes := []rune(text); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return text
}

func quoted(text string) string { return strconv.Quote(shortened(text)) }

// given returns a value as messages show it, or "" if they never show values of
// the argument, because these may be a user's free text.
func (a *Argument) given(v Value) string {
	if !a.shown {
		return ""
	}
	if text, ok := v.data.(string); ok {
		return quoted(text)
	}
	if text, ok := v.as(ScalarString); ok {
		return shortened(text.text())
	}
	return ""
}
