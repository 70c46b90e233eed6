// SPDX-License-Identifier: MPL-2.0

package checks

// A Limit is one documented rule about a subject.
type Limit struct {
	// ID is what users search for and waive. It is never reused for another rule.
	ID string
	// Title says in a few words what is wrong, without a period.
	Title string
	// Severity is the highest severity of a finding.
	Severity Severity
	// AppliesTo holds for the objects that the limit is about; nil means all.
	// Violated does not matter for others.
	AppliesTo Condition
	// Violated holds if the limit is violated or, for an Info limit, if the
	// information concerns the object.
	Violated Condition
	// WarningUnless makes a finding a warning unless it certainly holds; nil if
	// the severity never changes.
	WarningUnless Condition
	// ErrorIf says for documentation, as a clause, what WarningUnless holds for.
	ErrorIf string
	// Rule says, in sentences, what is documented and what happens otherwise.
	Rule string
	// Remedy says what to do, in one or more imperative sentences.
	Remedy string
	// Source is where the rule is documented.
	Source Source
}

// Severity is how much a violated limit matters.
type Severity string

const (
	// Error is for what is documented as unsupported, or makes a job, restore
	// or start fail.
	Error Severity = "error"
	// Warning is for what works but is degraded, risky or undocumented.
	Warning Severity = "warning"
	// Info is for what users must know. It is not a violation.
	Info Severity = "info"
)

// A Source is where a rule is documented.
type Source struct {
	// Page is the title of the page.
	Page string
	// Section is the heading of the section on the page.
	Section string
	// URL is the page's address.
	URL string
	// VerifiedOn is the day (YYYY-MM-DD) on which the rule was last compared with
	// the page.
	VerifiedOn string
}

// conditions returns the limit's conditions that are not nil.
func (l *Limit) conditions() []Condition {
	var all []Condition
	for _, c := range []Condition{l.Violated, l.AppliesTo, l.WarningUnless} {
		if c != nil {
			all = append(all, c)
		}
	}
	return all
}

// Arguments returns the arguments that the limit reads, each once, in order.
func (l *Limit) Arguments() []*Argument {
	var all []*Argument
	for _, c := range l.conditions() {
		for _, a := range c.reads() {
			all = appendNew(all, a)
		}
	}
	return all
}
