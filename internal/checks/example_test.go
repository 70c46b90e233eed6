package checks_test

import (
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// The object that errors show can be copied: it is HCL, it is understood, and
// there is nothing wrong with it.
func TestExamplesAreReady(t *testing.T) {
	for _, s := range checks.Subjects() {
		expression, diagnostics := hclsyntax.ParseExpression([]byte(s.Example()), s.Name, hcl.InitialPos)
		if diagnostics.HasErrors() {
			t.Errorf("%s: %v in %s", s.Name, diagnostics, s.Example())
			continue
		}
		value, diagnostics := expression.Value(nil)
		if diagnostics.HasErrors() {
			t.Errorf("%s: %v", s.Name, diagnostics)
			continue
		}
		args, errs := s.Decode(fromCty(value), now)
		if len(errs) > 0 {
			t.Errorf("%s: %v", s.Name, errs)
			continue
		}
		r := checks.Assess(args.Judge(), args.Govern(checks.Arguments{}, checks.ActError))
		if r.Readiness != checks.Ready {
			t.Errorf("%s: %s: %v %v %v", s.Name, r.Readiness, r.Violations, r.Warnings, checks.Missing(r.Unchecked))
		}
	}
}

func fromCty(v cty.Value) checks.Value {
	switch t := v.Type(); {
	case t == cty.String:
		return checks.String(v.AsString())
	case t == cty.Bool:
		return checks.Boolean(v.True())
	case t == cty.Number:
		return checks.Number(v.AsBigFloat())
	case t.IsObjectType():
		attributes := make(map[string]checks.Value)
		for name, attribute := range v.AsValueMap() {
			attributes[name] = fromCty(attribute)
		}
		return checks.Object(attributes)
	}
	var elements []checks.Value
	for _, element := range v.AsValueSlice() {
		elements = append(elements, fromCty(element))
	}
	return checks.Sequence(elements...)
}
