// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// TestStringsAreNeverEchoed checks that no message contains a string from the
// configuration, wherever it was set.
func TestStringsAreNeverEchoed(t *testing.T) {
	const secret = "hunter2"
	for _, s := range limits.Subjects() {
		for _, text := range []string{secret, secret + "%2f(x)`", "8.0 " + secret, "vmx-" + secret} {
			for _, attributes := range []any{
				text,
				cases.List{text},
				cases.Object{text: text},
				everywhere(s.Arguments(), text),
				everywhere(s.Arguments(), cases.Object{text: text}),
				everywhere(s.Arguments(), cases.List{text}),
			} {
				args, errs := s.Decode(cases.Value(attributes), now, checks.InDataSource)
				told := fmt.Sprint(errs)
				result := checks.Assess(args.Judge(), args.Govern(checks.Decoded{}, checks.ActReport))
				for _, f := range append(append(result.Violations, result.Warnings...), result.Advisories...) {
					told += f.Message() + f.Path.String() + f.Limit.Remedy
				}
				told += fmt.Sprint(checks.Missing(append(result.Unchecked, result.Pending...)))
				if strings.Contains(told, secret) {
					t.Errorf("%s with %s: a message contains the value: %s", s.Name, cases.Brief(attributes), cases.Around(told, secret))
				}
			}
		}
	}
}

// TestPasswordsAreNotRevealed checks that what is reported about a password depends
// only on the limits that it violates and on whether it is too short or too
// long.
func TestPasswordsAreNotRevealed(t *testing.T) {
	told := make(map[string]string)
	random := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		password := randomPassword(random)
		args, errs := subject(t, "login_password").Decode(cases.Value(cases.Object{"operating_system": "windows", "password": password}), now, checks.InDataSource)
		verdicts := args.Judge()
		result := checks.Assess(verdicts, args.Govern(checks.Decoded{}, checks.ActReport))
		kind, text := "", fmt.Sprint(errs, result.Report("login_password"))
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

// everywhere returns an object with the value in every place.
func everywhere(arguments []*checks.Argument, value any) cases.Object {
	object := cases.Object{}
	for _, a := range arguments {
		switch a.Shape() {
		case checks.ShapeSet, checks.ShapeList:
			object[a.Name] = cases.List{value}
		case checks.ShapeObject:
			object[a.Name] = everywhere(a.Attributes(), value)
		case checks.ShapeObjects:
			object[a.Name] = cases.List{everywhere(a.Attributes(), value), value}
		default:
			object[a.Name] = value
		}
	}
	return object
}
