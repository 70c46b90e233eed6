package provider

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// functionSettings may stand among a function's attributes. A function's result
// must follow from its arguments alone, so what only says how a data source
// reports has no place there, and there is no default for the moment.
var functionSettings = []checks.Setting{checks.OnUncheckedOfFunctions, checks.Severities, checks.Waivers, checks.At}

// parameters are those of every function: a subject and its attributes, which
// may be unknown or null at any depth.
func parameters() []function.Parameter {
	return []function.Parameter{
		function.StringParameter{
			Name:                "subject",
			MarkdownDescription: "What is checked: " + subjectNames() + ".",
		},
		function.DynamicParameter{
			Name: "attributes",
			MarkdownDescription: "An object with the subject's arguments, as its data source takes them. `on_unchecked` (by default `report`), " +
				"`severities`, `waivers` and `at` may stand among them.",
			AllowNullValue:     true,
			AllowUnknownValues: true,
		},
	}
}

// judgement is a subject judged by a function.
type judgement struct {
	subject     *checks.Subject
	args        checks.Arguments
	onUnchecked checks.Action
	result      checks.Result
}

// judge judges the subject that the function was called for.
func judge(ctx context.Context, req function.RunRequest) (judgement, *function.FuncError) {
	var name string
	var attributes types.Dynamic
	if err := req.Arguments.Get(ctx, &name, &attributes); err != nil {
		return judgement{}, err
	}
	subject, err := findSubject(name)
	if err != nil {
		return judgement{}, function.NewArgumentFuncError(0, err.Error())
	}
	raw, err := attributes.ToTerraformValue(ctx)
	if err != nil {
		return judgement{}, function.NewArgumentFuncError(1, err.Error())
	}
	args, errs := subject.Decode(fromTerraform(raw), time.Time{}, functionSettings...)
	if len(errs) > 0 {
		return judgement{}, function.NewArgumentFuncError(1, misreadText(errs))
	}
	j := judgement{subject: subject, args: args, onUnchecked: cmp.Or(args.Action(checks.OnUncheckedOfFunctions), checks.ActReport)}
	verdicts := args.Judge()
	logVerdicts(ctx, calling, subject, verdicts)
	j.result = checks.Assess(verdicts, args.Govern(checks.Arguments{}, j.onUnchecked))
	return j, nil
}

func findSubject(name string) (*checks.Subject, error) {
	for _, s := range checks.Subjects() {
		if s.Name == name {
			return s, nil
		}
	}
	return nil, errors.New("Expected one of " + subjectNames())
}

func subjectNames() string {
	var names []string
	for _, s := range checks.Subjects() {
		names = append(names, fmt.Sprintf("%q", s.Name))
	}
	return strings.Join(names, ", ")
}

// misreadText says what was not understood. Terraform puts a full stop behind it.
func misreadText(errs []checks.ArgumentError) string {
	lines := make([]string, len(errs))
	for i, e := range errs {
		lines[i] = e.Problem
		if len(e.Path) > 0 {
			lines[i] = e.Path.String() + ": " + e.Problem
		}
	}
	return strings.TrimSuffix(strings.Join(lines, "\n\n"), ".")
}

func compliance(r checks.Result) types.Bool {
	if r.Compliant == nil {
		return types.BoolUnknown()
	}
	return types.BoolValue(*r.Compliant)
}
