// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// A filter is a list of files to include or exclude.
type filter struct {
	entries    []string
	characters int
}

// filterNotation is a JSON list of strings, as backup plans take it. Surrounding
// white space is ignored.
var filterNotation = checks.Notation[*filter]{
	Expected: "a JSON list of strings",
	Example:  `"[\"/var/log\"]"`,
	Parse: func(text string) (*filter, error) {
		text = strings.TrimSpace(text)
		f := &filter{characters: utf8.RuneCountInString(text)}
		if text == "" {
			return f, nil
		}
		var entries []*string
		if err := json.Unmarshal([]byte(text), &entries); err != nil || entries == nil || slices.Contains(entries, nil) {
			return nil, errors.New("write it with jsonencode")
		}
		if slices.ContainsFunc(entries, func(entry *string) bool { return *entry == "" }) {
			return nil, errors.New("an entry is an empty string: remove such entries with compact()")
		}
		for _, entry := range entries {
			f.entries = append(f.entries, *entry)
		}
		return f, nil
	},
}

func (f *filter) hasEntries() checks.Answer {
	return checks.Decided(len(f.entries) > 0, "has", f.count())
}

func (f *filter) hasWildcard() bool {
	return slices.ContainsFunc(f.entries, func(e string) bool { return strings.ContainsAny(e, "*?") })
}

func (f *filter) tooMany() checks.Answer {
	const most = 8
	return checks.Decided(len(f.entries) > most, "has", f.count())
}

func (f *filter) tooLong() checks.Answer {
	const longest = 255
	return checks.Decided(f.characters > longest, "has", words.Plural(f.characters, "character"))
}

// count writes the number of entries.
func (f *filter) count() string {
	if len(f.entries) == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", len(f.entries))
}

// optionsNotation is the options of a backup plan, as JSON. Its value is whether
// they turn VSS on.
var optionsNotation = checks.Notation[bool]{
	Expected: "a JSON object in which UseVSS is true or false",
	Example:  `"{\"UseVSS\":false}"`,
	Parse: func(text string) (bool, error) {
		var options map[string]any
		if err := json.Unmarshal([]byte(text), &options); err != nil || options == nil {
			return false, errors.New("write it with jsonencode")
		}
		for key, on := range options {
			use, isBool := on.(bool)
			switch {
			case key == "UseVSS" && isBool:
				return use, nil
			case strings.EqualFold(key, "UseVSS"):
				return false, errors.New("UseVSS is case-sensitive, and its value must not be in quotes")
			}
		}
		return false, nil
	},
}
