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

// Bool declares an argument that is true or false, and which of them breaks no
// limit.
func Bool(fine bool, a Argument) *Single[bool] {
	return singleOf(a, ScalarBool, "true or false", strconv.FormatBool(fine), func(v Value) (bool, error) {
		b, _ := v.data.(bool)
		return b, nil
	}, strconv.FormatBool)
}

// Choices are the values that an argument takes, in the words of their source.
type Choices struct {
	Values  []string
	Also    map[string]string   // other spellings of a value
	Unclear []string            // accepted, and count as not stated
	Folding func(string) string // what two spellings have in common
}

// Verbatim folds nothing.
func Verbatim(s string) string { return s }

// IgnoreCase folds letters and white space around.
func IgnoreCase(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// IgnoreCaseAndSeparators folds letters, spaces, hyphens and underscores.
func IgnoreCaseAndSeparators(s string) string {
	return strings.NewReplacer(" ", "", "-", "", "_", "").Replace(IgnoreCase(s))
}

// spellings gives the value of each spelling, folded.
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

// Choice declares an argument that takes one of the choices.
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

// OpenChoice declares an argument that takes any string, of which the choices are
// known. The example is HCL.
func OpenChoice(example string, c Choices, a Argument) *Single[string] {
	known := c.spellings()
	return Declare(Notation[string]{
		Expected: "any of the source's values, such as " + oneOf(c.Values),
		Example:  example,
		Parse: func(text string) (string, error) {
			folded := c.Folding(text)
			return cmp.Or(known[folded], folded), nil
		},
		Show: func(value string) string {
			if slices.Contains(c.Values, value) {
				return value
			}
			return "another value"
		},
	}, a)
}

// oneOf lists values as "a", "b" or "c".
func oneOf(values []string) string {
	quoted := make([]string, len(values))
	for i, value := range values {
		quoted[i] = strconv.Quote(value)
	}
	return words.Join(quoted, "or")
}

// suggestion is the error of a value that is not among the accepted ones, which
// names the nearest of them. The value itself is not echoed.
func suggestion(given string, accepted []string) error {
	if near, ok := nearest(given, accepted); ok {
		return fmt.Errorf("did you mean %q?", near)
	}
	return errors.New("")
}
