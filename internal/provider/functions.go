// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// parameters returns the parameters of every function: a subject, and its
// attributes, which may be unknown or null at any depth.
func parameters() []function.Parameter {
	return []function.Parameter{
		function.StringParameter{
			Name:                "subject",
			MarkdownDescription: "What is checked: " + words.Join(words.Codes(subjectNames()), "or") + ".",
		},
		function.DynamicParameter{
			Name: "attributes",
			MarkdownDescription: "An object with the subject's arguments, as in its data source. It may also contain `on_unchecked` " +
				"(`stated` by default, `error`, or `report`), `severities`, `waivers`, `label`, and `at`. It can be merged with facts about the " +
				"environment, of which those that the subject has no argument for are ignored.",
			AllowNullValue:     true,
			AllowUnknownValues: true,
		},
	}
}

// A call is a subject that a function checked.
type call struct {
	subject     *checks.Subject
	args        checks.Decoded
	onUnchecked checks.Action
	result      checks.Result
}

// judge checks the subject that a function was called with.
func judge(ctx context.Context, req function.RunRequest) (call, *function.FuncError) {
	var name string
	var attributes types.Dynamic
	if err := req.Arguments.Get(ctx, &name, &attributes); err != nil {
		return call{}, err
	}
	subject, err := findSubject(name)
	if err != nil {
		return call{}, function.NewArgumentFuncError(0, err.Error())
	}
	raw, err := attributes.ToTerraformValue(ctx)
	if err != nil {
		return call{}, function.NewArgumentFuncError(1, err.Error())
	}
	args, errs := subject.Decode(fromTerraform(raw), checks.Circumstances{In: checks.InFunction, Facts: limits.Facts()})
	if len(errs) > 0 {
		return call{}, function.NewArgumentFuncError(1, misreadText(subject, errs, args.Label()))
	}
	j := call{subject: subject, args: args, onUnchecked: args.Action(checks.OnUncheckedOfFunctions, checks.Decoded{})}
	verdicts := args.Judge()
	logVerdicts(ctx, calling, subject, verdicts)
	j.result = checks.Assess(verdicts, args.Govern(checks.Decoded{}, j.onUnchecked))
	return j, nil
}

func findSubject(name string) (*checks.Subject, error) {
	if s := limits.Subject(name); s != nil {
		return s, nil
	}
	problem := "There is no such subject."
	if near, ok := checks.Nearest(name, subjectNames()); ok { // otherwise, it may be anything
		problem = fmt.Sprintf("There is no subject %q; did you mean %q?", name, near)
	}
	return nil, errors.New(problem + " Subjects: " + strings.Join(subjectNames(), ", "))
}

func subjectNames() []string {
	var names []string
	for _, s := range limits.Subjects() {
		names = append(names, s.Name)
	}
	return names
}

// misreadText returns why attributes are not accepted. Terraform adds a period, so an
// example must not stand at the end.
func misreadText(s *checks.Subject, errs []checks.ArgumentError, label string) string {
	lines := make([]string, len(errs))
	for i, e := range errs {
		where := s.Name
		if len(e.Path) > 0 {
			where = e.Path.String()
		}
		lines[i] = labeled(where, label) + ": " + e.Problem
	}
	page := documentation + "data-sources/" + s.Name
	if s.InFunctionsOnly {
		page = guides + "passwords"
	}
	return strings.Join(lines, "\n\n") + "\n  Documentation: " + page
}

func compliance(r checks.Result) types.Bool {
	if r.Compliant == nil {
		return types.BoolUnknown()
	}
	return types.BoolValue(*r.Compliant)
}
