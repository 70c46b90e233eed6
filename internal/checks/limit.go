package checks

// A Limit is one documented rule about a subject.
type Limit struct {
	// ID is what users search for and waive. It is never used for another rule.
	ID string
	// Title says the rule in a few words, without a full stop.
	Title string
	// Severity is the highest severity of a finding.
	Severity Severity
	// AppliesTo tells for which subjects the limit was made; nil for all.
	// Violated is not evaluated for others.
	AppliesTo Condition
	// Violated tells whether the limit is broken; for an Info limit, whether
	// what it says concerns the subject.
	Violated Condition
	// WarningUnless lowers a finding to a warning unless it holds for certain;
	// nil where the severity is always the same.
	WarningUnless Condition
	// Rule says what is documented, and what happens otherwise, in sentences.
	Rule string
	// Remedy says what to do, as one or more sentences in the imperative.
	Remedy string
	// Source is where the rule is documented.
	Source Source
}

// Severity tells how much a violated limit matters.
type Severity string

const (
	// Error is for what is documented as unsupported, or makes a job, restore
	// or start fail.
	Error Severity = "error"
	// Warning is for what works, but degraded, at a risk, or undocumented.
	Warning Severity = "warning"
	// Info is for what a user must know. It is no finding.
	Info Severity = "info"
)

// A Source is where a rule is documented.
type Source struct {
	// Page is the title of the page.
	Page string
	// Section is the page's section, in the page's words.
	Section string
	// URL is the page's address.
	URL string
	// VerifiedOn is the day on which the rule was last compared with the page.
	VerifiedOn string
}

// conditions lists the limit's own conditions.
func (l *Limit) conditions() []Condition {
	var all []Condition
	for _, c := range []Condition{l.Violated, l.AppliesTo, l.WarningUnless} {
		if c != nil {
			all = append(all, c)
		}
	}
	return all
}

// Arguments lists what the limit reads, each once, in order.
func (l *Limit) Arguments() []*Argument {
	var all []*Argument
	for _, c := range l.conditions() {
		for _, a := range c.reads() {
			all = appendNew(all, a)
		}
	}
	return all
}
