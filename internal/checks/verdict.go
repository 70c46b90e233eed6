// SPDX-License-Identifier: MPL-2.0

package checks

// A Verdict is the result of checking one limit for one object.
type Verdict struct {
	Limit    *Limit
	Status   Status
	Severity Severity   // of the finding; set if Status is StatusViolated
	Title    string     // what is wrong, if the limit can be violated in several ways
	Evidence []Evidence // what violates the limit
	Gaps     []Gap      // what would decide, if Status is StatusUnchecked or StatusPending
	Stated   bool       // if Status is StatusUnchecked: what would decide is set, but does not decide
	Open     []Gap      // what would decide whether a warning is an error
	broken   bool       // the limit is certainly violated, and only its severity is pending
}

// Status is the kind of a verdict.
type Status string

const (
	// StatusSatisfied means that the limit is not violated.
	StatusSatisfied Status = "satisfied"
	// StatusViolated means that the limit is violated or, for an Info limit, that
	// it concerns the object.
	StatusViolated Status = "violated"
	// StatusNotApplicable means that the limit is not about this object.
	StatusNotApplicable Status = "not_applicable"
	// StatusUnchecked means that something that the limit reads is not set.
	StatusUnchecked Status = "unchecked"
	// StatusPending means that something that the limit reads is unknown in this
	// phase.
	StatusPending Status = "pending"
)

// judge returns the limit's verdict.
func (l *Limit) judge(s *scope) Verdict {
	v := Verdict{Limit: l}
	applies := outcome{truth: isTrue}
	if l.AppliesTo != nil {
		applies = Quietly(l.AppliesTo).evaluate(s)
	}
	if applies.truth == isFalse {
		return Verdict{Limit: l, Status: StatusNotApplicable}
	}
	violated := combine([]outcome{l.Violated.evaluate(s), applies}, isFalse)
	if l.Severity == Info {
		return l.advise(violated)
	}
	switch violated.truth {
	case isFalse:
		v.Status = StatusSatisfied
	case isTrue:
		return l.find(violated, s)
	case isUnchecked:
		v.Status, v.Gaps, v.Stated = StatusUnchecked, located(violated.gaps, s), violated.stated
	case isPending:
		v.Status, v.Gaps = StatusPending, violated.gaps
	}
	return v
}

// located adds to gaps where to get the values, if that depends on other
// arguments.
func located(gaps []Gap, s *scope) []Gap {
	for i, gap := range gaps {
		if gap.where == "" && gap.argument.WhereFor != nil {
			gaps[i].where = gap.argument.WhereFor(Values{s})
		}
		gaps[i].others = located(gap.others, s)
	}
	return gaps
}

// advise returns the verdict of an Info limit, which either applies or does
// not.
func (l *Limit) advise(applies outcome) Verdict {
	if applies.truth != isTrue {
		return Verdict{Limit: l, Status: StatusNotApplicable}
	}
	return Verdict{Limit: l, Status: StatusViolated, Severity: Info, Evidence: applies.evidence}
}

// find returns the verdict of a violated limit. While its severity may still
// rise, it is pending, because a warning must not turn into an error at apply.
func (l *Limit) find(violated outcome, s *scope) Verdict {
	v := Verdict{Limit: l, Status: StatusViolated, Severity: l.Severity, Title: violated.title, Evidence: violated.evidence}
	if l.WarningUnless == nil {
		return v
	}
	grave := l.WarningUnless.evaluate(s)
	switch grave.truth {
	case isTrue:
		v.Evidence = append(v.Evidence, grave.evidence...)
	case isPending:
		return Verdict{Limit: l, Status: StatusPending, Evidence: violated.evidence, Gaps: grave.gaps, broken: true}
	default:
		v.Severity, v.Open = Warning, grave.gaps
	}
	return v
}
