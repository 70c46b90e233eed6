// SPDX-License-Identifier: MPL-2.0

package checks_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

var tapePage = checks.Source{
	Page:       "Tapes",
	Section:    "Limits",
	URL:        "https://example.com/tapes",
	VerifiedOn: "2026-11-22",
}

var (
	tapeLabel = checks.Text(`"DAILY"`, checks.Argument{
		Name:        "label",
		Description: "Label of the tape.",
		Where:       "the tape library's inventory",
	})
	tapeGeneration = checks.Choice(checks.Choices{
		Values:  []string{"LTO-7", "LTO-8", "LTO-9"},
		Folding: checks.IgnoreCase,
	}, checks.Argument{
		Name:        "generation",
		Description: "Generation of the tape.",
		Where:       "the tape's case",
	})
	tapeEncrypted = checks.Bool(true, checks.Argument{
		Name:        "encrypted",
		Null:        checks.NotSet,
		Description: "Whether backups on the tape are encrypted.",
		Where:       "the settings of the backup job",
	})
)

var tape = checks.NewSubject(checks.Subject{
	Name:        "tape",
	Description: "A tape that backups are written to.",
	Limits: []*checks.Limit{
		{
			ID:       "tape_label",
			Title:    "the label is too long",
			Severity: checks.Error,
			Violated: tapeLabel.LongerThan(6),
			Rule:     "A label has up to 6 characters.",
			Remedy:   "Choose a shorter label.",
			Source:   tapePage,
		},
		{
			ID:        "tape_encryption",
			Title:     "the tape cannot be encrypted",
			Severity:  checks.Warning,
			AppliesTo: tapeEncrypted.Is(true),
			Violated:  tapeGeneration.NotIn("LTO-8", "LTO-9"),
			Rule:      "Encryption requires a tape of generation LTO-8 or LTO-9.",
			Remedy:    "Use a later tape, or do not encrypt the backups.",
			Source:    tapePage,
		},
	},
})

// A subject is checked as far as its arguments are set and known.
func Example() {
	for _, attributes := range []map[string]checks.Value{
		{"label": checks.StringValue("NIGHTLY"), "encrypted": checks.BoolValue(true), "generation": checks.StringValue("lto-7")},
		{"label": checks.StringValue("DAILY"), "encrypted": checks.BoolValue(true)},
		{"label": checks.UnknownValue(), "generation": checks.StringValue("LTO-7")},
	} {
		decoded, errs := tape.Decode(checks.ObjectValue(attributes), checks.Circumstances{In: checks.InDataSource, Now: time.Now()})
		if len(errs) > 0 {
			fmt.Println(errs)
		}
		result := checks.Assess(decoded.Judge(), decoded.Govern(checks.Decoded{}, checks.ActWarn))
		fmt.Println(result.Readiness)
		for _, f := range append(result.Violations, result.Warnings...) {
			fmt.Printf("  %s: %s\n", f.Limit.ID, f.Found)
		}
		for _, m := range checks.Missing(result.Unchecked, func(a *checks.Argument) string { return a.Where }) {
			fmt.Printf("  unchecked: %s\n", m.Reason)
		}
		for _, u := range result.Pending {
			fmt.Printf("  pending: %s\n", u.Limit.ID)
		}
	}
	// Output:
	// not_ready
	//   tape_label: label has 7 characters
	//   tape_encryption: generation is LTO-7
	// undetermined
	//   unchecked: generation is not set
	// undetermined
	//   pending: tape_label
}

// TestDocumentationShowsTheExample checks that the package documentation has
// the declarations of this file.
func TestDocumentationShowsTheExample(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	example, err := os.ReadFile("example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(example), "VerifiedOn: \"2026-11-22\",\n}\n\n")
	declarations, _, found := strings.Cut(rest, "\n// A subject is checked")
	if !found {
		t.Fatal("the declarations in example_test.go were not found: update the text around them in this test")
	}
	var shown strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(declarations), "\n") {
		shown.WriteString(strings.TrimRight("//\t"+line, "\t") + "\n")
	}
	if !strings.Contains(string(doc), shown.String()) {
		t.Error("the code in doc.go is out of date: copy the declarations of example_test.go there, each line behind //\\t")
	}
}
