// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// A TextArgument is an argument that is a string. Messages never repeat it,
// because it may be sensitive.
type TextArgument struct{ *Single[string] }

// anyString is what an argument expects that accepts any string.
const anyString = "a string"

// Text declares an argument that accepts any string except "", which is the same
// as null. The example is in HCL.
func Text(example string, a Argument) *TextArgument { return TextSuchAs(anyString, example, a) }

// FilePath declares an argument that is a path, such as example, which is in
// HCL.
func FilePath(example string, a Argument) *TextArgument { return TextSuchAs("a path", example, a) }

// TextSuchAs declares an argument that accepts any string except "", which is the
// same as null; expected describes the strings, and example is one of them in
// HCL.
func TextSuchAs(expected, example string, a Argument) *TextArgument {
	return TextIn(Notation[string]{
		Expected: expected,
		Example:  example,
		Parse: func(text string) (string, error) {
			if text == "" {
				return "", errors.New("")
			}
			return text, nil
		},
	}, a)
}

// TextIn declares an argument that is a string in its own notation.
func TextIn(n Notation[string], a Argument) *TextArgument {
	n.Show = nil
	return &TextArgument{Declare(n, a)}
}

// LongerThan holds if the string has more than bound characters.
func (a *TextArgument) LongerThan(bound int) Condition {
	return a.Judged(func(text string) Answer {
		n := utf8.RuneCountInString(text)
		return Decided(n > bound, "has", words.Plural(n, "character"))
	})
}

// ContainsAny holds if the string contains any of the characters. Messages show
// only those.
func (a *TextArgument) ContainsAny(characters string) Condition {
	return a.Judged(func(text string) Answer {
		var found []string
		for _, c := range characters {
			if strings.ContainsRune(text, c) {
				found = append(found, fmt.Sprintf(`"%c"`, c))
			}
		}
		return Decided(len(found) > 0, "contains", words.Join(found, "and"))
	})
}
