package checks_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/cases"
)

// Whatever string stands at any place, nothing that is told of it contains it.
func TestStringsAreNeverEchoed(t *testing.T) {
	const secret = "hunter2"
	for _, s := range checks.Subjects() {
		for _, text := range []string{secret, secret + "%2f(x)`", "8.0 " + secret, "vmx-" + secret} {
			for _, attributes := range []any{
				text,
				cases.List{text},
				cases.Object{text: text},
				everywhere(s.Arguments(), text),
				everywhere(s.Arguments(), cases.Object{text: text}),
				everywhere(s.Arguments(), cases.List{text}),
			} {
				args, errs := s.Decode(cases.Value(attributes), now, checks.OnUnchecked, checks.Severities, checks.Waivers, checks.At)
				told := fmt.Sprint(errs)
				result := checks.Assess(args.Judge(), args.Govern(checks.Arguments{}, checks.ActReport))
				for _, f := range append(append(result.Violations, result.Warnings...), result.Advisories...) {
					told += f.Message() + f.Path.String() + f.Limit.Remedy
				}
				told += fmt.Sprint(checks.Missing(append(result.Unchecked, result.Pending...)))
				if strings.Contains(told, secret) {
					t.Errorf("%s with %v: echoed in %s", s.Name, attributes, told)
				}
			}
		}
	}
}

// everywhere gives an object with the value at every place.
func everywhere(arguments []*checks.Argument, value any) cases.Object {
	object := cases.Object{}
	for _, a := range arguments {
		switch a.Shape() {
		case checks.Set, checks.List:
			object[a.Name] = cases.List{value}
		case checks.Nested:
			object[a.Name] = everywhere(a.Attributes(), value)
		case checks.ObjectList:
			object[a.Name] = cases.List{everywhere(a.Attributes(), value), value}
		default:
			object[a.Name] = value
		}
	}
	return object
}
