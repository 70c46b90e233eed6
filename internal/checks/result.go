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
	// Compliant is false as soon as one violation is certain, nil while
	// something that may become one is pending, and true otherwise.
	Compliant *bool
	// Violations, Warnings and Advisories are the findings by severity.
	Violations, Warnings, Advisories []Finding
	// Waived are findings, and limits that were not checked, that a waiver
	// covers.
	Waived []Finding
	// Unchecked are the limits that could not be checked.
	Unchecked []Unchecked
	// Pending are the limits that can be checked only in a later phase.
	Pending []Unchecked
}

// Readiness tells in one word whether a subject can be backed up, restored or
// migrated as it is.
type Readiness string

const (
	// NotReady says that there is a violation.
	NotReady Readiness = "not_ready"
	// Undetermined says that no violation was found, but something was not checked.
	Undetermined Readiness = "undetermined"
	// ReadyWithWarnings says that everything was checked, and there are warnings.
	ReadyWithWarnings Readiness = "ready_with_warnings"
	// Ready says that everything that applies was checked and is satisfied.
	Ready Readiness = "ready"
)

// A Finding is a violated limit.
type Finding struct {
	Limit    *Limit
	Severity Severity
	// Path leads to the argument that broke the limit; empty where
	// none did.
	Path Path
	// Found says what was found, as a phrase; empty where nothing was read.
	Found string
	// Waiver is the waiver that covers the finding; nil where none does.
	Waiver *Waiver
	// Expired is the day on which the last waiver of the limit ran out; zero
	// where none did.
	Expired time.Time
}

// Message says what was found and what the limit is.
func (f Finding) Message() string {
	message := f.Limit.Rule
	if f.Found != "" {
		message = f.Found + ". " + message
	}
	if !f.Expired.IsZero() {
		message += " A waiver of this limit expired on " + f.Expired.Format(time.DateOnly) + "."
	}
	return message
}

// An Unjudged is a limit that was not checked, and what would have it checked.
type Unchecked struct {
	Limit *Limit
	Gaps  []Gap
	// Expired is as in a Finding.
	Expired time.Time

	severity Severity // of a finding, where there will be one
}

// Judge gives the verdict of each of the subject's limits.
func (d Decoded) Judge() []Verdict {
	verdicts := make([]Verdict, len(d.subject.Limits))
	for i, l := range d.subject.Limits {
		verdicts[i] = l.judge(d.scope)
	}
	return verdicts
}

// Assess sums verdicts up under a governance.
func Assess(verdicts []Verdict, g Governance) Result {
	var r Result
	for _, v := range verdicts {
		r.assess(v, g)
	}
	r.Readiness = r.readiness()
	r.Compliant = r.compliant(g.onUnchecked)
	return r
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
		v.Status = StatusViolated // only its own severity was open
	}
	if severity == "" {
		severity = cmp.Or(v.Severity, v.Limit.Severity)
	}
	if !known {
		severity = Error // it may be
	}
	waiver, expired, certain := g.waiver(v.Limit)
	f := v.finding()
	f.Severity, f.Waiver, f.Expired = severity, waiver, expired
	u := Unchecked{v.Limit, v.Gaps, expired, severity}
	switch {
	case known && severity == Info && v.Status != StatusViolated: // information is never missing
	case v.Status == StatusPending:
		if waiver == nil {
			r.Pending = append(r.Pending, u)
		}
	case !known || !certain:
		r.Pending = append(r.Pending, u)
	case waiver != nil && severity != Info:
		r.Waived = append(r.Waived, f)
	case v.Status == StatusViolated:
		r.add(f)
	default:
		r.Unchecked = append(r.Unchecked, u)
	}
}

func (r *Result) compliant(onUnchecked Action) *bool {
	fails := len(r.Violations) > 0 || onUnchecked == ActError && len(r.Unchecked) > 0
	mayFail := onUnchecked == ActUnknown && len(r.Unchecked) > 0 ||
		slices.ContainsFunc(r.Pending, func(u Unchecked) bool {
			return u.severity == Error || onUnchecked == ActError || onUnchecked == ActUnknown
		})
	compliant := !fails
	if !fails && mayFail {
		return nil
	}
	return &compliant
}

func (r *Result) add(f Finding) {
	switch f.Severity {
	case Error:
		r.Violations = append(r.Violations, f)
	case Warning:
		r.Warnings = append(r.Warnings, f)
	case Info:
		r.Advisories = append(r.Advisories, f)
	}
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

// finding says in words what a violated limit found or, where a limit was not
// checked, why.
func (v Verdict) finding() Finding {
	f := Finding{Limit: v.Limit, Severity: v.Severity}
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
		subject := e.Path.String() + " " + e.Verb
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
