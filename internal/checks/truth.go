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

// combine is Kleene's and (where false is decisive) or or (where true is).
func combine(outcomes []outcome, decisive truth) outcome {
	return combineSeveral(1, outcomes, decisive)
}

// combineSeveral is combine where so many outcomes have to be decisive. Of the
// undecided ones a pending one tells, for the next phase may decide.
func combineSeveral(enough int, outcomes []outcome, decisive truth) outcome {
	var decided, agreed []Evidence
	var gaps []Gap
	decisives, open, undecided := 0, 0, isFalse
	for _, o := range outcomes {
		switch o.truth {
		case decisive:
			decisives++
			decided = append(decided, o.evidence...)
		case isUnchecked, isPending:
			open++
			undecided = max(undecided, o.truth)
			gaps = append(gaps, o.gaps...)
		default:
			agreed = append(agreed, o.evidence...)
		}
	}
	switch {
	case decisives >= enough:
		return outcome{truth: decisive, evidence: decided}
	case decisives+open >= enough:
		return outcome{truth: undecided, gaps: gaps}
	default:
		return outcome{truth: truthOf(decisive == isFalse), evidence: agreed}
	}
}
