// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// truth is a value of three-valued logic, with two kinds of undecided.
type truth uint8

const (
	isFalse truth = iota
	isTrue
	isUnchecked // undecided: something is not set
	isPending   // undecided for now: something is unknown in this phase
)

func truthOf(b bool) truth {
	if b {
		return isTrue
	}
	return isFalse
}

// combine is Kleene's and (if false is decisive) or or (if true is).
func combine(outcomes []outcome, decisive truth) outcome {
	return combineSeveral(1, outcomes, decisive)
}

// combineSeveral is combine for a threshold: at least enough outcomes must be
// decisive. If undecided, it is pending if any outcome is, because the next
// phase may decide.
func combineSeveral(enough int, outcomes []outcome, decisive truth) outcome {
	var decided, agreed []Evidence
	var titles []string
	var gaps []Gap
	decisives, open, stated, undecided := 0, 0, 0, isFalse
	for _, o := range outcomes {
		switch o.truth {
		case decisive:
			decisives++
			decided = append(decided, o.evidence...)
		case isUnchecked, isPending:
			open++
			if o.stated {
				stated++
			}
			undecided = max(undecided, o.truth)
			gaps = append(gaps, o.gaps...)
		default:
			agreed = append(agreed, o.evidence...)
		}
		if o.truth == isTrue && o.title != "" && !slices.Contains(titles, o.title) {
			titles = append(titles, o.title)
		}
	}
	title := words.Join(titles, "and")
	switch {
	case decisives >= enough:
		return outcome{truth: decisive, evidence: decided, title: title}
	case decisives+open >= enough:
		// One value that is set and does not tell keeps an or open, whatever is not
		// set; in an and, what is not set may still decide.
		return outcome{truth: undecided, gaps: gaps, stated: stated > 0 && (decisive == isTrue || stated == open)}
	default:
		return outcome{truth: truthOf(decisive == isFalse), evidence: agreed, title: title}
	}
}
