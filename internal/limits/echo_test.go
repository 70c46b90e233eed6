// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// freeText lists the arguments that may hold what users keep to themselves. All
// others are written in a closed vocabulary or a fixed format.
var freeText = []string{
	"bucket", "exclude", "include", "label", "modified_system_files", "name", "options", "password", "path", "prefix", "read_only_driver_files",
	"vault_id",
}

// TestFreeTextIsNeverEchoed checks that no message contains free text from the
// configuration, whatever else is wrong.
func TestFreeTextIsNeverEchoed(t *testing.T) {
	const secret = "hunter2"
	for _, s := range limits.Subjects() {
		for _, text := range []string{secret, secret + "%2f(x)`", "8.0 " + secret, "vmx-" + secret} {
			for _, other := range []any{"odd", cases.List{"odd"}, cases.Object{"odd": "odd"}} {
				attributes := everywhere(s.Arguments(), func(a *checks.Argument) any {
					if slices.Contains(freeText, a.Name) {
						return text
					}
					return other
				})
				if told := everythingSaid(s, attributes); strings.Contains(told, secret) {
					t.Errorf("%s with %s: a message contains the value: %s", s.Name, cases.Brief(attributes), cases.Around(told, secret))
				}
			}
		}
	}
}

// TestCulpritIsShown checks that a message shows a value that is not understood,
// unless it may be free text.
func TestCulpritIsShown(t *testing.T) {
	refused := 0
	for _, s := range limits.Subjects() {
		_, errs := s.Decode(cases.Value(everywhere(s.Arguments(), func(*checks.Argument) any { return "odd" })), inDataSource)
		for _, e := range errs {
			name := e.Path[len(e.Path)-1].Name
			if name == "" {
				name = e.Path[len(e.Path)-2].Name // of the collection that it is an element of
			}
			if strings.HasPrefix(e.Problem, "Expected an object") || slices.Contains(freeText, name) {
				continue
			}
			refused++
			if !strings.Contains(e.Problem, `got "odd"`) {
				t.Errorf("%s: the error about %s does not show the value: %s", s.Name, e.Path, e.Problem)
			}
		}
	}
	if refused < 50 {
		t.Errorf("only %d values were refused", refused)
	}
}

// everythingSaid returns all messages about the attributes.
func everythingSaid(s *checks.Subject, attributes any) string {
	args, errs := s.Decode(cases.Value(attributes), inDataSource)
	said := fmt.Sprint(errs)
	result := checks.Assess(args.Judge(), args.Govern(checks.Decoded{}, checks.ActReport))
	for _, f := range append(append(result.Violations, result.Warnings...), result.Advisories...) {
		said += f.Message() + f.Path.String() + f.Limit.Remedy
	}
	return said + fmt.Sprint(checks.Missing(append(result.Unchecked, result.Pending...), where))
}

// TestPasswordsAreNotRevealed checks that what is reported about a password depends
// only on the limits that it violates and on whether it is too short or too
// long.
func TestPasswordsAreNotRevealed(t *testing.T) {
	told := make(map[string]string)
	random := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		password := randomPassword(random)
		args, errs := subject(t, "login_password").Decode(cases.Value(cases.Object{"operating_system": "windows", "password": password}), inDataSource)
		verdicts := args.Judge()
		result := checks.Assess(verdicts, args.Govern(checks.Decoded{}, checks.ActReport))
		kind, text := "", fmt.Sprint(errs, result.Report("login_password", page, where))
		for _, v := range verdicts {
			kind += " " + string(v.Status)
		}
		if utf8.RuneCountInString(password) > 20 {
			kind += ", long"
		}
		for _, f := range result.Violations {
			text += f.Message() + f.Path.String() + f.Limit.Remedy
		}
		if other, seen := told[kind]; seen && other != text {
			t.Errorf("password %q: what is reported depends on more than the verdicts (%s):\n%s", password, cases.Brief(kind), golden.Diff(other, text))
		}
		told[kind] = text
	}
	if len(told) < 10 {
		t.Errorf("only %d kinds of passwords were tried", len(told))
	}
}

func randomPassword(random *rand.Rand) string {
	alphabets := []string{"ABCXYZ", "abcxyz", "0189", "/!?|", "é\"密 "}
	random.Shuffle(len(alphabets), func(i, j int) { alphabets[i], alphabets[j] = alphabets[j], alphabets[i] })
	characters := []rune(strings.Join(alphabets[:1+random.IntN(len(alphabets))], ""))
	password := make([]rune, random.IntN(40))
	for i := range password {
		password[i] = characters[random.IntN(len(characters))]
	}
	return string(password)
}

// everywhere returns an object with a value for every argument and attribute.
func everywhere(arguments []*checks.Argument, value func(*checks.Argument) any) cases.Object {
	object := cases.Object{}
	for _, a := range arguments {
		switch a.Shape() {
		case checks.ShapeSet, checks.ShapeList:
			object[a.Name] = cases.List{value(a)}
		case checks.ShapeObject:
			object[a.Name] = everywhere(a.Attributes(), value)
		case checks.ShapeObjects:
			object[a.Name] = cases.List{everywhere(a.Attributes(), value), value(a)}
		default:
			object[a.Name] = value(a)
		}
	}
	return object
}
