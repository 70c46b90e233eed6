// SPDX-License-Identifier: MPL-2.0

// Package cases holds the cases that test limits: a subject's attributes, and
// the verdict of one limit on them. One table drives the tests of the checks,
// the data sources and the functions.
package cases

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// A Case is a limit's verdict on a subject with these attributes.
type Case struct {
	Subject    string
	Limit      string
	Attributes Object
	Verdict    Verdict
}

// Object is an object's attributes, each of which is nil, Unknown, a bool,
// string, int, float64, List or Object.
type Object map[string]any

// List is a list, set or tuple of such values.
type List []any

// Unknown is a value that is not known yet.
var Unknown = unknown{}

type unknown struct{}

// Verdict is a limit's verdict in one word: the severity of a finding or, if
// there is none, the status.
type Verdict string

// The verdicts.
const (
	Error         Verdict = "error"
	Warning       Verdict = "warning"
	Info          Verdict = "info"
	Satisfied     Verdict = "satisfied"
	NotApplicable Verdict = "not_applicable"
	Unchecked     Verdict = "unchecked"
	Pending       Verdict = "pending"
)

// VerdictOf returns a verdict of the checks in one word.
func VerdictOf(v checks.Verdict) Verdict {
	if v.Status == checks.StatusViolated {
		return Verdict(v.Severity)
	}
	return Verdict(v.Status)
}

// Violates reports whether the verdict is that of a violated limit.
func (v Verdict) Violates() bool { return v == Error || v == Warning || v == Info }

// String identifies the case in one line.
func (c Case) String() string {
	return fmt.Sprintf("%s on %s %s", c.Limit, c.Subject, Brief(c.Attributes))
}

// Value converts attributes for the checks.
func Value(v any) checks.Value {
	switch v := v.(type) {
	case nil:
		return checks.NullValue()
	case unknown:
		return checks.UnknownValue()
	case bool:
		return checks.BoolValue(v)
	case string:
		return checks.StringValue(v)
	case int:
		return checks.IntegerValue(int64(v))
	case float64:
		return checks.NumberValue(big.NewFloat(v))
	case List:
		elements := make([]checks.Value, len(v))
		for i, element := range v {
			elements[i] = Value(element)
		}
		return checks.ListValue(elements...)
	case Object:
		attributes := make(map[string]checks.Value, len(v))
		for name, attribute := range v {
			attributes[name] = Value(attribute)
		}
		return checks.ObjectValue(attributes)
	}
	panic(fmt.Sprintf("cases: no value: %T", v))
}

// of sets the subject of cases.
func of(subject string, list []Case) []Case {
	for i := range list {
		list[i].Subject = subject
	}
	return list
}

// ofEach returns the cases once for each of several subjects.
func ofEach(subjects []string, list []Case) []Case {
	var all []Case
	for _, subject := range subjects {
		all = append(all, of(subject, slices.Clone(list))...)
	}
	return all
}

func join(lists ...[]Case) []Case { return slices.Concat(lists...) }

// All returns all cases, section by section.
func All() []Case {
	return join(
		databaseSection,
		hanaSection,
		fileBackupSection,
		ecsInstanceSection,
		ossSection,
		nasSection,
		vmwareSection,
		disasterRecoverySection,
		migrationSection,
		dataSynchronizationSection,
		clientSection,
		policySection,
	)
}
