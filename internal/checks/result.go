// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"cmp"
	"slices"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// A Result sums up the verdicts on a subject.
type Result struct {
	Readiness Readiness
	// Compliant is false as soon as one violation is certain, nil while a pending
	// limit may become one, and true otherwise.
	Compliant *bool
	// Violations, Warnings and Advisories are the findings by severity.
	Violations, Warnings, Advisories []Finding
	// Waived are the findings and unchecked limits that a waiver covers.
	Waived []Finding
	// Unchecked are the limits that could not be checked.
	Unchecked []Unchecked
	// Pending are the limits that can be checked only in a later phase.
	Pending []Unchecked
	// Idle are the object's own waivers that have no effect, because the limit is
	// satisfied or does not apply.
	Idle []IdleWaiver
	// Label says which of many objects was checked; empty if users did not say.
	Label string

	onUnchecked Action
}

// An IdleWaiver is a waiver that has no effect.
type IdleWaiver struct {
	Waiver
	Limit  *Limit
	Status Status // of the limit: StatusSatisfied or StatusNotApplicable
	// Expired says that the waiver has expired as well.
	Expired bool
}

// Readiness says in one word whether a subject can be backed up, restored or
// migrated as it is.
type Readiness string

const (
	// NotReady means that there is a violation.
	NotReady Readiness = "not_ready"
	// Undetermined means that there is no violation, but something was not
	// checked.
	Undetermined Readiness = "undetermined"
	// ReadyWithWarnings means that everything was checked and there are warnings,
	// but no violations.
	ReadyWithWarnings Readiness = "ready_with_warnings"
	// Ready means that everything that applies was checked and satisfied.
	Ready Readiness = "ready"
)

// A Finding is a violated limit.
type Finding struct {
	Limit    *Limit
	Severity Severity
	// Title says in a few words what is wrong, without a period.
	Title string
	// Path is the argument that violates the limit; empty if there is none.
	Path Path
	// Found is a phrase that says what was found; empty if nothing was read.
	Found string
	// Waiver is the waiver that covers the finding; nil if none does.
	Waiver *Waiver
	// Expired is the day on which the limit's last waiver expired; zero if none
	// did.
	Expired time.Time
}

// Message returns what was found and what the limit is.
func (f Finding) Message() string {
	message := f.Limit.Rule
	if f.Found != "" {
		message = f.Found + ". " + message
	}
	if !f.Expired.IsZero() {
		message += " A waiver of this limit expired on " + f.Expired.Format(time.DateOnly) + ": fix the finding, or extend the waiver."
	}
	return message
}

// An Unchecked is a limit that was not checked, with the values that would
// decide it.
type Unchecked struct {
	Limit *Limit
	Gaps  []Gap
	// Expired is the same as in a Finding.
	Expired time.Time
	// Stated says that what would decide the limit is set, but to values that do
	// not decide.
	Stated bool

	severity Severity // of a finding, if there will be one
}

// Judge returns a verdict for each of the subject's limits.
func (d Decoded) Judge() []Verdict {
	verdicts := make([]Verdict, len(d.subject.Limits))
	for i, l := range d.subject.Limits {
		verdicts[i] = l.judge(d.scope)
	}
	return verdicts
}

// Assess sums up verdicts under a governance.
func Assess(verdicts []Verdict, g Governance) Result {
	r := Result{Label: g.label, onUnchecked: g.onUnchecked}
	for _, v := range verdicts {
		r.assess(v, g)
		r.Idle = append(r.Idle, g.idle(v)...)
	}
	r.Readiness = r.readiness()
	r.Compliant = r.compliant()
	return r
}

// Failing returns the unchecked limits that count as violated.
func (r Result) Failing() []Unchecked {
	return slices.DeleteFunc(slices.Clone(r.Unchecked), func(u Unchecked) bool {
		fails := r.onUnchecked == ActError || r.onUnchecked == ActStated && u.Stated && u.severity == Error
		return !fails
	})
}

func (r *Result) assess(v Verdict, g Governance) {
	severity, known := g.severity(v.Limit)
	switch {
	case v.Status == StatusSatisfied || v.Status == StatusNotApplicable:
		return
	case v.Limit.Severity == Info:
		r.Advisories = append(r.Advisories, v.finding())
		return
	case v.Status == StatusPending && v.broken && severity != "":
		v.Status = StatusViolated // only the limit's own severity was undecided
	}
	if severity == "" {
		severity = cmp.Or(v.Severity, v.Limit.Severity)
	}
	if !known {
		severity = Error // the worst case
	}
	waiver, expired, certain := g.waiver(v.Limit)
	f := v.finding()
	f.Severity, f.Waiver, f.Expired = severity, waiver, expired
	u := Unchecked{Limit: v.Limit, Gaps: v.Gaps, Expired: expired, Stated: v.Stated, severity: severity}
	switch {
	case v.Status == StatusPending:
		if waiver == nil {
			r.Pending = append(r.Pending, u)
		}
	case !known || !certain:
		r.Pending = append(r.Pending, u)
	case waiver != nil:
		r.Waived = append(r.Waived, f)
	case v.Status == StatusViolated && severity == Error:
		r.Violations = append(r.Violations, f)
	case v.Status == StatusViolated:
		r.Warnings = append(r.Warnings, f)
	default:
		r.Unchecked = append(r.Unchecked, u)
	}
}

func (r *Result) compliant() *bool {
	fails := len(r.Violations)+len(r.Failing()) > 0
	mayFail := r.onUnchecked == ActUnknown && len(r.Unchecked) > 0 ||
		slices.ContainsFunc(r.Pending, func(u Unchecked) bool {
			return u.severity == Error || r.onUnchecked == ActError || r.onUnchecked == ActUnknown
		})
	compliant := !fails
	if !fails && mayFail {
		return nil
	}
	return &compliant
}

func (r *Result) readiness() Readiness {
	switch {
	case len(r.Violations) > 0:
		return NotReady
	case len(r.Unchecked)+len(r.Pending) > 0:
		return Undetermined
	case len(r.Warnings) > 0:
		return ReadyWithWarnings
	default:
		return Ready
	}
}

// finding describes what a violated limit found or, if a limit was not checked,
// why.
func (v Verdict) finding() Finding {
	f := Finding{Limit: v.Limit, Severity: v.Severity, Title: cmp.Or(v.Title, v.Limit.Title)}
	if len(v.Gaps) > 0 && v.Status == StatusUnchecked {
		f.Path = v.Gaps[0].Path
		f.Found = "Not checked: " + words.Join(reasons(v.Gaps), "and")
	}
	if len(v.Evidence) == 0 {
		return f
	}
	f.Path = v.Evidence[0].Path
	var subjects []string
	values := make(map[string][]string)
	for _, e := range v.Evidence {
		subject := e.Path.shown() + " " + e.Verb
		if _, seen := values[subject]; !seen {
			subjects = append(subjects, subject)
		}
		if !slices.Contains(values[subject], e.Value) {
			values[subject] = append(values[subject], e.Value)
		}
	}
	for i, subject := range subjects {
		subjects[i] += " " + words.Join(words.Few(values[subject]), "and")
	}
	f.Found = words.Join(words.Few(subjects), "and")
	if len(v.Open) > 0 {
		f.Found += "; whether this is an error is not known, because " + words.Join(reasons(v.Open), "and")
	}
	return f
}
