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
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/resources"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// parameters returns the parameters of every function: a subject, and its
// attributes, which may be unknown or null at any depth.
func parameters() []function.Parameter {
	return []function.Parameter{
		function.StringParameter{
			Name: "subject",
			MarkdownDescription: "What is checked: " + words.Join(words.Codes(subjectNames()), "or") + "; or the type of a resource that is passed whole, such as " +
				"`alicloud_oss_bucket`. The guide [Resource types](" + guides + "resource-types) lists all types.",
		},
		function.DynamicParameter{
			Name: "attributes",
			MarkdownDescription: "If the subject is a type of resource, the whole resource, such as `self`, or an element of a data source's list. Otherwise, " +
				"an object with the subject's arguments, as in its data source, and with whole resources, each under its type: " +
				"`{ alicloud_oss_bucket = self, preserve_object_acls = false }`. Arguments have precedence over what resources state. The object may also contain " +
				"`on_unchecked` (`stated` by default, `error`, or `report`), `severities`, `waivers`, `label`, and `at`. It can be merged with facts " +
				"about the environment, of which those that the subject has no argument for are ignored.",
			AllowNullValue:     true,
			AllowUnknownValues: true,
		},
	}
}

// A call is a subject that a function checked.
type call struct {
	subject     *checks.Subject // nil if it is not known yet, or if there is no limit
	unlimited   bool            // there is no limit
	passed      []*resources.Adapter
	args        checks.Decoded
	onUnchecked checks.Action
	result      checks.Result
}

// judge checks what a function was called with: the attributes of a subject, or a whole
// resource.
func judge(ctx context.Context, req function.RunRequest) (call, *function.FuncError) {
	var name string
	var argument types.Dynamic
	if err := req.Arguments.Get(ctx, &name, &argument); err != nil {
		return call{}, err
	}
	raw, err := argument.ToTerraformValue(ctx)
	if err != nil {
		return call{}, function.NewArgumentFuncError(1, err.Error())
	}
	var subject *checks.Subject
	var attributes checks.Value
	var errs []checks.ArgumentError
	var passed []*resources.Adapter
	if a := resources.Find(name); a != nil {
		passed = append(passed, a)
		resource := fromResource(raw, a)
		of, known := a.SubjectOf(resource)
		if !known {
			return call{}, nil
		}
		if of == "" && a.Unlimited(resource) {
			return call{unlimited: true}, nil
		}
		if subject = limits.Subject(of); subject == nil || a.Together != "" {
			return call{}, wholeError(a, resource)
		}
		attributes, errs = a.Whole(subject, resource)
	} else {
		if subject, err = findSubject(name); err != nil {
			return call{}, function.NewArgumentFuncError(0, err.Error())
		}
		attributes = fromTerraform(raw)
		passed = resources.In(attributes)
		attributes, errs = resources.Adapt(subject, attributes)
	}
	if len(errs) > 0 {
		return call{}, function.NewArgumentFuncError(1, misreadText(subject, errs, ""))
	}
	args, errs := subject.Decode(attributes, checks.Circumstances{In: checks.InFunction, Facts: limits.Facts()})
	if len(passed) > 0 && !args.Stated() && len(errs) == 1 {
		return call{}, function.NewArgumentFuncError(1, fmt.Sprintf("No limit of %s can be checked with what was passed. Add arguments, or resources of these types: %s\n  Documentation: %swhole-resources",
			subject.Name, strings.Join(resources.Types(subject.Name), ", "), guides))
	}
	if len(errs) > 0 {
		return call{}, function.NewArgumentFuncError(1, misreadText(subject, errs, args.Label()))
	}
	j := call{subject: subject, passed: passed, args: args, onUnchecked: args.Action(checks.OnUncheckedOfFunctions, checks.Decoded{})}
	verdicts := args.Judge()
	logVerdicts(ctx, calling, subject, verdicts)
	j.result = checks.Assess(verdicts, args.Govern(checks.Decoded{}, j.onUnchecked))
	return j, nil
}

// wholeError says how to pass a resource whose type alone does not say what is
// checked.
func wholeError(a *resources.Adapter, resource checks.Value) *function.FuncError {
	const page = "\n  Documentation: " + guides + "whole-resources"
	switch {
	case a.Together != "":
		return function.NewArgumentFuncError(1, fmt.Sprintf("No limit can be checked with %s alone. Pass what it refers to as well, for example:\n  check(%q, %s)%s",
			a.Type, a.Subject, a.Together, page))
	case a.Selector != "":
		return function.NewArgumentFuncError(1, a.Selects(resource)+page)
	}
	return function.NewArgumentFuncError(0, fmt.Sprintf("%s can be checked as %s. Name the subject, for example:\n  %s%s",
		a.Type, words.Join(a.Subjects(), "or"), a.Call(a.Subjects()[0]), page))
}

func findSubject(name string) (*checks.Subject, error) {
	if s := limits.Subject(name); s != nil {
		return s, nil
	}
	near, ok := checks.Nearest(strings.TrimPrefix(name, "hbrlimits_"), subjectNames())
	what, others := "subject", " Subjects: "+strings.Join(subjectNames(), ", ")
	if resources.IsType(name) {
		near, ok = resources.NearestType(name)
		what, others = "type of resource to check", " The types:\n  "+guides+"resource-types"
	}
	problem := "There is no such " + what + "."
	if ok { // otherwise, it may be anything
		problem = fmt.Sprintf("There is no %s %q; did you mean %q?", what, name, near)
	}
	return nil, errors.New(problem + others)
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

// compliance returns what compliant returns.
func (j call) compliance() types.Bool {
	switch {
	case j.unlimited:
		return types.BoolValue(true)
	case j.result.Compliant == nil:
		return types.BoolUnknown()
	default:
		return types.BoolValue(*j.result.Compliant)
	}
}
