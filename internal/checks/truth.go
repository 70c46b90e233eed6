package checks

// truth is the value of a condition in three-valued logic, where the value
// between true and false is told apart by what would decide it.
type truth uint8

const (
	isFalse truth = iota
	isTrue
	isUnchecked // undecided: something was not told
	isPending   // undecided for now: something is unknown in this phase
)

func truthOf(b bool) truth {
	if b {
		return isTrue
	}
	return isFalse
}

// combine is Kleene's and (where false is decisive) or or (where true is). Of the
// undecided operands a pending one tells, for the next phase may decide.
func combine(outcomes []outcome, decisive truth) outcome {
	var decided, agreed []Evidence
	var gaps []Gap
	isDecided, undecided := false, isFalse
	for _, o := range outcomes {
		switch o.truth {
		case decisive:
			isDecided = true
			decided = append(decided, o.evidence...)
		case isUnchecked, isPending:
			undecided = max(undecided, o.truth)
			gaps = append(gaps, o.gaps...)
		default:
			agreed = append(agreed, o.evidence...)
		}
	}
	switch {
	case isDecided:
		return outcome{truth: decisive, evidence: decided}
	case undecided != isFalse:
		return outcome{truth: undecided, gaps: gaps}
	default:
		return outcome{truth: truthOf(decisive == isFalse), evidence: agreed}
	}
}
