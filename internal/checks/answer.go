// SPDX-License-Identifier: MPL-2.0

package checks

// An Answer is what a predicate says about one value.
type Answer struct {
	truth       truth
	verb, value string
	why, where  string
	silent      bool
	final       bool
	given       bool // why follows the value as it was given
}

// Decided returns the answer for a value that decides the condition. Messages
// show verb and value ("contains", `"/"`), which must be true of the argument
// whether the condition holds or not, because it may be negated.
func Decided(holds bool, verb, value string) Answer {
	return Answer{truth: truthOf(holds), verb: verb, value: value}
}

// Undecided returns the answer for a value that does not decide the condition.
// why is a phrase that follows the argument's name and says what to set
// instead: `is known only as 6: also set the next place`.
func Undecided(why string) Answer { return Answer{truth: isUnchecked, why: why} }

// NotUnderstood is Undecided for a value that is not understood, which messages
// show. remedy says what to set instead.
func NotUnderstood(remedy string) Answer {
	return Answer{truth: isUnchecked, why: "is not understood: " + remedy, given: true}
}

// Undocumented is Undecided for a value about which nothing is documented, so that no
// other value decides. Users can only waive the limit.
func Undocumented(why string) Answer { return Answer{truth: isUnchecked, why: why, final: true} }

// Silent is Undecided for a value that is clear in itself, but leaves to another
// argument what is asked. It counts as if it were not set.
func Silent(why string) Answer { return Answer{truth: isUnchecked, why: why, silent: true} }

// From adds where to get a better value, if that is not where the argument says.
func (answer Answer) From(where string) Answer {
	answer.where = where
	return answer
}

// outcome converts the answer for the argument a, decoded as f.
func (answer Answer) outcome(a *Argument, f fact) outcome {
	if answer.truth == isUnchecked {
		f.why = answer.why
		if answer.given && f.given != "" {
			f.why = "is " + f.given + ", which " + answer.why
		}
		gap := f.gap(a)
		gap.where, gap.silent, gap.final = answer.where, answer.silent, answer.final
		return outcome{truth: isUnchecked, gaps: []Gap{gap}, stated: !answer.silent}
	}
	return outcome{truth: answer.truth, evidence: []Evidence{{f.path, answer.verb, answer.value}}}
}
