package checks

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// A TextArgument is an argument that is a string. Messages never repeat it, for
// it may be sensitive.
type TextArgument struct{ *Single[string] }

// Text declares an argument that takes any string.
func Text(a Argument) *TextArgument { return TextSuchAs("a string", `"…"`, a) }

// FilePath declares an argument that is a path, such as example, which is HCL.
func FilePath(example string, a Argument) *TextArgument { return TextSuchAs("a path", example, a) }

// TextSuchAs declares an argument that takes any string, which expected names and
// of which example is one in HCL.
func TextSuchAs(expected, example string, a Argument) *TextArgument {
	return TextIn(Notation[string]{
		Expected: expected,
		Example:  example,
		Parse:    func(text string) (string, error) { return text, nil },
	}, a)
}

// NonEmptyText is TextSuchAs for any string but "".
func NonEmptyText(expected, example string, a Argument) *TextArgument {
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

// TextIn declares an argument that is a string in a notation of its own.
func TextIn(n Notation[string], a Argument) *TextArgument {
	n.Show = nil
	return &TextArgument{Declare(n, a)}
}

// LongerThan holds where the string has more characters than bound.
func (a *TextArgument) LongerThan(bound int) Condition {
	return a.Judged(func(text string) Answer {
		n := utf8.RuneCountInString(text)
		return Decided(n > bound, "has", words.Plural(n, "character"))
	})
}

// ContainsAny holds where the string has one of the characters. Messages name
// those alone.
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
