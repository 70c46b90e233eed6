// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"strings"
	"unicode"
)

// mostRead is how many bytes of a text are read. What systems print about
// themselves, such as all of systeminfo, names the system in its first lines.
const mostRead = 4096

// cutOff ends a text whose last line was cut.
const cutOff = " …"

// cut returns the whole lines at the beginning of a text, or its whole words if it
// is one long line.
func cut(text string) string {
	text = strings.TrimSpace(text)
	if len(text) <= mostRead {
		return text
	}
	text = text[:mostRead]
	if i := strings.LastIndex(text, "\n"); i > 0 {
		return text[:i]
	}
	return text[:max(0, strings.LastIndex(text, " "))] + cutOff
}

// fold writes a text in one way: in lower case, with ASCII digits, letters, quotes,
// and dashes, without trademark signs, with single spaces, and without empty lines and comments.
func fold(text string) string {
	text = signs.Replace(strings.ToLower(strings.Map(foldRune, text)))
	var lines []string
	for line := range strings.Lines(text) {
		if words := strings.Fields(line); len(words) > 0 && words[0] != "#" {
			lines = append(lines, strings.Join(words, " "))
		}
	}
	return strings.Join(lines, "\n")
}

// foldRune returns the character that people mean, or -1 for one that has no
// width, such as a byte order mark.
func foldRune(r rune) rune {
	switch {
	case r >= '！' && r <= '～': // full-width forms, in the order of ASCII
		return r - '！' + '!'
	case strings.ContainsRune("‘’‚‛′", r):
		return '\''
	case strings.ContainsRune("“”„‟″«»", r):
		return '"'
	case strings.ContainsRune("‐‑‒–—―−", r):
		return '-'
	case r == '⁄' || r == '∕':
		return '/'
	case r == '。':
		return '.'
	case r == '〜':
		return '~'
	case r == '【':
		return '['
	case r == '】':
		return ']'
	case r == '\r':
		return '\n'
	case unicode.Is(unicode.Cf, r) || r == '®' || r == '™':
		return -1
	}
	return r
}

var signs = strings.NewReplacer("(r)", " ", "(tm)", " ", "(c)", " ")

// unquote returns a text as one line without quotes.
func unquote(text string) string {
	return strings.Join(strings.Fields(quotes.Replace(text)), " ")
}

var quotes = strings.NewReplacer(`"`, " ", "'", " ", "`", " ")
