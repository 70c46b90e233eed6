// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// exampleInMessage is the HCL that a message shows, on indented lines that Terraform
// does not wrap.
var exampleInMessage = regexp.MustCompile(`:((?:\n  .*)+)`)

// TestExamplesCanBePasted checks that Terraform accepts the examples in the messages
// about arguments of every subject, and that the provider then has no objection.
func TestExamplesCanBePasted(t *testing.T) {
	t.Parallel()
	needFunctions(t)
	var config strings.Builder
	examples := 0
	for _, s := range limits.Subjects() {
		for i, attributes := range misread(s) {
			_, errs := s.Decode(cases.Value(attributes), inFunction)
			for j, e := range errs {
				for _, match := range exampleInMessage.FindAllStringSubmatch(e.Problem, -1) {
					examples++
					fmt.Fprintf(&config, "output \"%s_%d_%d\" {\n value = provider::hbrlimits::evaluate(%q, %s).compliant\n}\n",
						s.Name, i, j, s.Name, asObject(s, e.Path, match[1]))
				}
			}
		}
	}
	if examples < 200 {
		t.Errorf("only %d examples", examples)
	}
	w := newWorkspace(t, config.String())
	if exit, out := w.run("plan", "-input=false", "-no-color"); exit != 0 {
		t.Errorf("an example is not accepted: exit status %d:\n%s", exit, tail(out))
	}
}

// misread returns attributes of a subject that are not accepted.
func misread(s *checks.Subject) []cases.Object {
	all := []cases.Object{{}, {"odd": "odd"}, {"waivers": cases.List{nil}}, {"waivers": cases.List{cases.Object{"expire": "x"}}}, {"severities": "odd"}}
	for _, a := range s.Arguments() {
		for _, odd := range []any{"odd \x00", cases.List{""}, cases.List{cases.Object{"odd": "x"}}, cases.Object{"odd": "odd"}, -1.5, true} {
			all = append(all, cases.Object{a.Name: odd})
		}
	}
	return append(all, cases.Object{"severities": cases.Object{s.Limits[0].ID: "odd"}})
}

// asObject returns the attributes to pass if a user pastes an example at a path.
func asObject(s *checks.Subject, p checks.Path, example string) string {
	example = strings.TrimSpace(example)
	switch {
	case strings.HasPrefix(example, "{"):
		return example
	case len(p) > 1 && p[len(p)-1].Name != "" && p[0].Name != "waivers": // an attribute of an object
		inner := "{ " + example + " }"
		if p[1].Name == "" {
			inner = "[" + inner + "]"
		}
		example = p[0].Name + " = " + inner
	}
	if strings.HasPrefix(example, "options ") {
		example += "\nuse_vss = null" // which the whole object sets
	}
	return "merge(" + s.Example() + ", {\n" + example + "\n})"
}
