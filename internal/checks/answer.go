package checks

// An Answer is what a predicate says of a value.
type Answer struct {
	truth       truth
	verb, value string
	why         string
}

// Decided is the answer that the predicate holds or not, with what the value is
// or does, as messages write it: "contains", `"/"`. It has to be so for both, for
// a condition may be negated.
func Decided(holds bool, verb, value string) Answer {
	return Answer{truth: truthOf(holds), verb: verb, value: value}
}

// Undecided is the answer that the value does not decide. It says why, as a
// phrase that follows on the argument's name, and what to state instead: `is only
// known as 6: state the next place too`.
func Undecided(why string) Answer { return Answer{truth: isUnchecked, why: why} }

// outcome is the answer as an outcome, on the argument a, whose fact f is.
func (answer Answer) outcome(a *Argument, f fact) outcome {
	if answer.truth == isUnchecked {
		f.why = answer.why
		return outcome{truth: isUnchecked, gaps: []Gap{f.gap(a)}}
	}
	return outcome{truth: answer.truth, evidence: []Evidence{{f.path, answer.verb, answer.value}}}
}
