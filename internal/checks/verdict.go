package checks

// A Verdict is what is so of a limit for one subject.
type Verdict struct {
	Limit    *Limit
	Status   Status
	Severity Severity   // of the finding; set where Status is Violated
	Evidence []Evidence // what made it so, where the limit is broken
	Gaps     []Gap      // what would decide, where Status is Unchecked or Pending
	Open     []Gap      // what would decide whether a warning is an error
	broken   bool       // the limit is broken for certain, and pending only for its severity
}

// Status is the kind of a verdict.
type Status string

const (
	// Satisfied says that the limit is not broken.
	StatusSatisfied Status = "satisfied"
	// Violated says that the limit is broken or, for an Info limit, concerns the subject.
	StatusViolated Status = "violated"
	// NotApplicable says that the limit was not made for this subject.
	StatusNotApplicable Status = "not_applicable"
	// Unchecked says that something that the limit reads was not told.
	StatusUnchecked Status = "unchecked"
	// Pending says that something that the limit reads is unknown in this phase.
	StatusPending Status = "pending"
)

// judge gives the limit's verdict.
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
		v.Status, v.Gaps = StatusUnchecked, violated.gaps
	case isPending:
		v.Status, v.Gaps = StatusPending, violated.gaps
	}
	return v
}

// advise gives the verdict of an Info limit, which applies or does not.
func (l *Limit) advise(applies outcome) Verdict {
	if applies.truth != isTrue {
		return Verdict{Limit: l, Status: StatusNotApplicable}
	}
	return Verdict{Limit: l, Status: StatusViolated, Severity: Info, Evidence: applies.evidence}
}

// find gives the verdict of a limit that is broken. While its severity may
// still rise, it is pending: a warning must not turn into an error at apply.
func (l *Limit) find(violated outcome, s *scope) Verdict {
	v := Verdict{Limit: l, Status: StatusViolated, Severity: l.Severity, Evidence: violated.evidence}
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
