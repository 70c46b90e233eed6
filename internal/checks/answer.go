// SPDX-License-Identifier: MPL-2.0

package checks

// An Answer is what a predicate says about one value.
type Answer struct {
	truth       truth
	verb, value string
	why         string
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

// outcome converts the answer for the argument a, decoded as f.
func (answer Answer) outcome(a *Argument, f fact) outcome {
	if answer.truth == isUnchecked {
		f.why = answer.why
		return outcome{truth: isUnchecked, gaps: []Gap{f.gap(a)}}
	}
	return outcome{truth: answer.truth, evidence: []Evidence{{f.path, answer.verb, answer.value}}}
}
