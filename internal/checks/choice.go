// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// Bool declares an argument that is true or false; fine is the value that
// violates no limit.
func Bool(fine bool, a Argument) *Single[bool] {
	return singleOf(a, ScalarBool, "true or false", strconv.FormatBool(fine), func(v Value) (bool, error) {
		b, _ := v.data.(bool)
		return b, nil
	}, strconv.FormatBool)
}

// Choices are the values that an argument accepts, spelled as in their source.
type Choices struct {
	Values  []string
	Also    map[string]string   // other spellings of a value
	Unclear []string            // accepted, but leave limits unchecked
	Folding func(string) string // maps equivalent spellings to the same string
}

// Verbatim is a folding that changes nothing.
func Verbatim(s string) string { return s }

// IgnoreCase is a folding that ignores case and surrounding white space.
func IgnoreCase(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// IgnoreCaseAndSeparators is a folding that ignores case, spaces, hyphens and
// underscores.
func IgnoreCaseAndSeparators(s string) string {
	return strings.NewReplacer(" ", "", "-", "", "_", "").Replace(IgnoreCase(s))
}

// spellings maps each folded spelling to its value.
func (c Choices) spellings() map[string]string {
	known := make(map[string]string)
	for _, value := range c.Values {
		known[c.Folding(value)] = value
	}
	for spelling, value := range c.Also {
		known[c.Folding(spelling)] = value
	}
	return known
}

// Choice declares an argument that accepts one of the choices.
func Choice(c Choices, a Argument) *Single[string] {
	known := c.spellings()
	return Declare(Notation[string]{
		Expected: oneOf(c.Values),
		Example:  strconv.Quote(c.Values[0]),
		Parse: func(text string) (string, error) {
			folded := c.Folding(text)
			if value, ok := known[folded]; ok {
				return value, nil
			}
			if slices.Contains(c.Unclear, folded) {
				return "", Unclear(folded)
			}
			return "", suggestion(text, c.Values)
		},
		Show: func(value string) string { return value },
	}, a)
}

// OpenChoice declares an argument that accepts any string; the example is in
// HCL. Messages show it, because it is a word of the source's vocabulary.
func OpenChoice(example string, c Choices, a Argument) *Single[string] {
	known := c.spellings()
	return Declare(Notation[string]{
		Expected: "a string, such as " + oneOf(c.Values),
		Example:  example,
		Parse: func(text string) (string, error) {
			if text == "" {
				return "", errors.New("")
			}
			folded := c.Folding(text)
			return cmp.Or(known[folded], folded), nil
		},
		Show: shortened,
	}, a)
}

// oneOf joins values as "a", "b", or "c".
func oneOf(values []string) string {
	quoted := make([]string, len(values))
	for i, value := range values {
		quoted[i] = strconv.Quote(value)
	}
	return words.Join(quoted, "or")
}

// suggestion returns the error for a value that is not accepted: it suggests
// the nearest accepted value, if any.
func suggestion(given string, accepted []string) error {
	if near, ok := Nearest(given, accepted); ok {
		return fmt.Errorf("did you mean %q?", near)
	}
	return errors.New("")
}
